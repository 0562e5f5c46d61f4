/** Whatever is sent to an operation, it answers with its value or one of the declared errors, and never with an internal one. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorCodes } from '#shared/contract/errors.ts';
import { operations } from '#shared/contract/names.ts';
import { long } from '#tests/long.ts';
import { callAs, openWorkshop, type Workshop } from '#tests/workshop.ts';
import { arbitraryInput } from './arbitrary-input.ts';

const runs = long ? 2_000 : 60;

/** They hash passwords at each call: fewer runs, the same inputs. */
const slow = new Set([
  'auth.signIn',
  'auth.unlock',
  'auth.changePassword',
  'users.create',
  'users.resetPassword',
  'setup.run',
  'setup.addOrganisation',
  'workOrders.release',
]);

let workshop: Workshop;
let ids: string[];
beforeAll(async () => {
  workshop = await openWorkshop();
  const { does } = workshop.as('administrator');
  const customer = await does('customers.create', { name: 'Ann', kind: 'person' });
  const aircraft = await does('aircraft.create', {
    customerId: customer.id,
    maker: 'DJI',
    model: 'Matrice 350 RTK',
    airframeSerial: 'SN-1',
    frameClass: 'quad',
  });
  const order = await does('workOrders.create', { title: 'Motor 3 vibrates', customerId: customer.id, aircraftId: aircraft.id });
  const part = await does('parts.create', { sku: 'P-1', name: 'Propeller', unit: 'piece', unitPrice: '12.5' });
  ids = [customer.id, aircraft.id, order.id, part.id, workshop.as('technician').id, '0198a000-0000-7000-8000-000000000000'];
});
afterAll(() => workshop.close());

test.each([...operations.values()].map(({ name, input }) => [name, input] as const))(
  '%s answers only what its contract declares',
  { timeout: 300_000 },
  async (name, input) => {
    const person = await workshop.hire('administrator', `Fuzz ${name}`);
    await fc.assert(
      fc.asyncProperty(arbitraryInput(input, ids), async (value) => {
        const outcome = await workshop.application.kernel.call(name, value, callAs(person.token));
        if (outcome.ok) return;
        expect(Object.keys(errorCodes)).toContain(outcome.error.code);
        expect(outcome.error.code, JSON.stringify(outcome.error)).not.toBe('internal');
        expect(outcome.error.message).not.toMatch(/SQLITE|syntax error|at Object\.|node_modules|\bundefined\b|\bselect .* from\b|insert into/i);
      }),
      { numRuns: slow.has(name) ? Math.ceil(runs / 10) : runs, seed: 42 },
    );
  },
);

test('after all of it the audit chain holds', async () => {
  expect((await workshop.auditProof()).faults).toEqual([]);
});

/** A unit of work that is begun anew is as if it had been begun once: one audit record, one event, one effect. */
import { expect, test } from 'vitest';
import { anonymous, type Actor } from './actor.ts';
import { createEventBus } from './events.ts';
import type { AuditEntry, OutboxMessage, Transactions } from './ports.ts';
import { writeUnit, type UnitOfWorkServices } from './unit-of-work.ts';

const actor: Actor = { ...anonymous, kind: 'user', id: 'u', name: 'Ana', organisationId: 'o' };
const operation = {
  name: 'customers.update',
  meta: { kind: 'command', access: 'signed-in', entity: 'customer', file: false, secretFields: [], bulk: false, upload: null },
  actor,
  call: { requestId: 'r', door: 'http', credential: { kind: 'none' }, address: null, userAgent: null },
  input: { id: 'c' },
} as const;

/** A transaction: what was written in it counts when it is committed. */
interface Written {
  audit: AuditEntry[];
  messages: OutboxMessage[];
}

/** Every transaction is rolled back so often before it is committed. */
function metAtFirst(times: number) {
  const committed: Written[] = [];
  const transactions: Transactions<Written, Written> = {
    read: (_actor, work) => work({ audit: [], messages: [] }),
    async write(_actor, work) {
      for (let tries = 0; ; tries++) {
        const written: Written = { audit: [], messages: [] };
        const result = await work(written);
        if (tries < times) continue;
        committed.push(written);
        return result;
      }
    },
    translate: () => null,
  };
  return { transactions, committed };
}

test.each([0, 3])('begun anew %i times', async (times) => {
  const { transactions, committed } = metAtFirst(times);
  const bus = createEventBus();
  const heard: unknown[] = [];
  bus.subscribe('o', (event) => heard.push(event));
  const services: UnitOfWorkServices<Written, Written> = {
    transactions,
    bus,
    auditTrail: { foresee: () => undefined, append: (db, _actor, _call, entry) => Promise.resolve(void db.audit.push(entry)) },
    outbox: { append: (db, messages) => Promise.resolve(void db.messages.push(...messages)) },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => 1,
  };
  let begun = 0;
  let effects = 0;

  const result = await writeUnit(services, operation, (unit) => {
    begun += 1;
    // Only the last attempt says why: nothing of the ones before may be left.
    if (begun <= times) unit.audit({ reason: `attempt ${begun}`, organisationId: 'other' });
    unit.after.announce({ entity: 'aircraft', id: 'a', operation: 'aircraft.update' });
    unit.after.send('mail', { to: 'ada' });
    unit.after.run(() => void (effects += 1));
    return Promise.resolve({ id: 'c', begun });
  });

  expect(result).toEqual({ id: 'c', begun: times + 1 });
  expect(effects).toBe(1);
  expect(heard).toEqual([
    { entity: 'customer', id: 'c', operation: 'customers.update' },
    { entity: 'aircraft', id: 'a', operation: 'aircraft.update' },
  ]);
  expect(committed).toHaveLength(1);
  expect(committed[0]?.audit).toEqual([
    { organisationId: 'o', operation: 'customers.update', entity: 'customer', entityId: 'c', outcome: 'done', details: { new: { id: 'c' } } },
  ]);
  expect(committed[0]?.messages.map(({ topic }) => topic)).toEqual(['live', 'live', 'mail']);
});

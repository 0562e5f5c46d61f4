/** An estimate holds until the end of the day that is printed on it, by the calendar of the workshop. */
import { expect, test } from 'vitest';
import { orderIn } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

async function accepted(workshop: Workshop, workOrderId: string) {
  const reception = workshop.as('reception');
  const outcome = await reception.does('workOrders.get', { id: workOrderId });
  return outcome.transitions.find(({ to }) => to === 'awaiting-approval')?.blockers.map(({ code }) => code) ?? [];
}

test.each([
  ['Europe/Berlin', '2026-11-04T14:00:00.000Z', '2026-11-04T22:59:59.999Z'],
  ['Pacific/Auckland', '2026-11-03T20:00:00.000Z', '2026-11-04T10:59:59.999Z'],
] as const)('in %s one that is given until %s', async (timeZone, given, until) => {
  let now = Date.parse('2026-10-20T08:00:00Z');
  const workshop = await openWorkshop({ now: () => now });
  try {
    const { version } = await workshop.as('administrator').does('settings.organisation', {});
    await workshop.as('administrator').does('settings.updateOrganisation', { version, timeZone });
    const { id: workOrderId } = await orderIn(workshop, 'diagnosis');
    const lines = [{ description: 'Motor', quantity: '1', unitPrice: '10' }];
    const { id, expiresAt } = await workshop.as('manager').does('estimates.create', { workOrderId, expiresAt: given, lines });
    expect(expiresAt).toBe(until);
    await workshop.as('manager').does('estimates.issue', { id });
    now = Date.parse(until) - 1;
    expect(await accepted(workshop, workOrderId)).not.toContain('estimate-expired');
    now += 1;
    expect(await accepted(workshop, workOrderId)).toContain('estimate-expired');
  } finally {
    await workshop.close();
  }
});

test('the usual validity is so many days of the calendar, to the end of the last one', async () => {
  const workshop = await openWorkshop({ now: () => Date.parse('2026-10-21T08:00:01.500Z') });
  try {
    const { id: workOrderId } = await orderIn(workshop, 'diagnosis');
    await workshop.as('administrator').does('settings.update', { values: { 'estimates.validDays': 14 } });
    const { expiresAt } = await workshop
      .as('manager')
      .does('estimates.create', { workOrderId, lines: [{ description: 'Motor', quantity: '1', unitPrice: '10' }] });
    expect(expiresAt).toBe('2026-11-04T22:59:59.999Z');
  } finally {
    await workshop.close();
  }
});

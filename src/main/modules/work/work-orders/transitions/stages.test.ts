import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeRows } from '#database/versioned-rows.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { orderIn, receivedOrder } from '#tests/orders.ts';
import { openWorkshop, type RoleKey, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const transition = (role: RoleKey, id: string, to: WorkOrder['status'], reason?: string) =>
  workshop.as(role).does('workOrders.transition', { id, to, ...(reason && { reason }) });
const refused = async (role: RoleKey, id: string, to: WorkOrder['status'], reason?: string) => {
  const refusal = await workshop.as(role).isRefused('workOrders.transition', { id, to, ...(reason && { reason }) });
  return { code: refusal.code, blockers: refusal.data?.blockers?.map(({ code }) => code) };
};

describe('from draft to diagnosis', () => {
  it('a draft is received once customer, aircraft and condition are there', async () => {
    const { id } = await workshop.as('reception').does('workOrders.create', { title: 'Check' });
    expect(await refused('reception', id, 'received')).toEqual({ code: 'not_possible', blockers: ['no-customer', 'no-aircraft', 'no-condition'] });
    const { aircraft } = await receivedOrder(workshop);
    await workshop.as('reception').does('workOrders.update', { id, aircraftId: aircraft?.id, condition: 'Clean.' });
    const received = await transition('reception', id, 'received');
    expect(received.receivedAt).not.toBeNull();
    expect(received.stages.map(({ status, by }) => `${status} ${by}`)).toEqual(['draft Reception One', 'received Reception One']);
  });

  it('diagnosis begins once somebody is assigned', async () => {
    const { id } = await receivedOrder(workshop);
    await workshop.as('reception').does('workOrders.assign', { id, assigneeId: null });
    expect(await refused('technician', id, 'diagnosis')).toEqual({ code: 'not_possible', blockers: ['not-assigned'] });
  });

  it('a stage cannot be skipped, and the answer says where the way leads', async () => {
    const { id } = await receivedOrder(workshop);
    const refusal = await workshop.as('manager').isRefused('workOrders.transition', { id, to: 'in-progress' });
    expect(refusal.message).toContain('It can become diagnosis, cancelled.');
  });

  it('without the right the answer names the permission, and who can grant it', async () => {
    const { id } = await receivedOrder(workshop);
    const refusal = await workshop.as('viewer').isRefused('workOrders.transition', { id, to: 'diagnosis' });
    expect(refusal.data?.refusedBy).toMatchObject({ rule: 'permission', permission: 'service:workorder:diagnose' });
    expect(refusal.data?.refusedBy?.grantedBy).toContain('Technician');
  });
});

describe('the customer’s approval', () => {
  const quoted = async () => {
    const { id } = await receivedOrder(workshop);
    await workshop.as('reception').does('workOrders.update', { id, billing: 'quote' });
    await transition('technician', id, 'diagnosis');
    return id;
  };
  const lines = [{ description: 'Motor', quantity: '2', unitPrice: '49.995' }];
  const issue = async (workOrderId: string) => {
    const technician = workshop.as('technician');
    const { id } = await technician.does('estimates.create', { workOrderId, lines });
    return technician.does('estimates.issue', { id });
  };

  it('waits for an estimate that was issued, and work billed by quote goes no other way', async () => {
    const id = await quoted();
    expect(await refused('technician', id, 'awaiting-approval')).toEqual({ code: 'not_possible', blockers: ['no-estimate'] });
    expect(await refused('manager', id, 'approved')).toEqual({ code: 'not_possible', blockers: ['needs-quote'] });
    const estimate = await issue(id);
    expect(estimate).toMatchObject({ status: 'issued', total: { amountMinor: 9999, currency: 'EUR' } });
    const waiting = await transition('technician', id, 'awaiting-approval');
    expect(waiting.nextTransition).toMatchObject({ to: 'approved' });
  });

  it('reception records what the customer said, and the estimate keeps it', async () => {
    const id = await quoted();
    await issue(id);
    await transition('technician', id, 'awaiting-approval');
    const approved = await workshop.as('reception').does('workOrders.recordConsent', { id, answer: 'accepted', answeredBy: 'Ada Flyer', how: 'phone' });
    expect(approved.status).toBe('approved');
    const { items } = await workshop.as('reception').does('estimates.list', { workOrderId: id });
    expect(items).toMatchObject([{ status: 'accepted', answeredBy: 'Ada Flyer', answeredHow: 'phone' }]);
  });

  it('declined work is made ready, handed back and closed', async () => {
    const id = await quoted();
    await issue(id);
    await transition('technician', id, 'awaiting-approval');
    expect(
      (await workshop.as('reception').does('workOrders.recordConsent', { id, answer: 'declined', answeredBy: 'Ada Flyer', how: 'in-person' })).status,
    ).toBe('declined');
    await transition('reception', id, 'ready-to-return');
    expect(await refused('reception', id, 'closed')).toEqual({ code: 'not_possible', blockers: ['no-handover'] });
    const closed = await workshop.as('reception').does('workOrders.handover', { id, handoverTo: 'Ada Flyer' });
    expect(closed).toMatchObject({ status: 'closed', handoverTo: 'Ada Flyer', aircraft: { status: 'airworthy' } });
  });

  it('an expired estimate can be neither accepted nor declined; a new one takes its place', async () => {
    const id = await quoted();
    const { id: estimateId } = await issue(id);
    await transition('technician', id, 'awaiting-approval');
    await workshop.database.write((db) => changeRows(db, 'estimates', eq(db.tables.estimates.id, estimateId), { expiresAt: Date.now() - 1 }));
    for (const answer of ['accepted', 'declined'] as const) {
      const refusal = await workshop.as('reception').isRefused('workOrders.recordConsent', { id, answer, answeredBy: 'Ada', how: 'email' });
      expect(refusal.data?.blockers?.map(({ code }) => code)).toEqual(['estimate-expired']);
    }
    await issue(id);
    const { items } = await workshop.as('reception').does('estimates.list', { workOrderId: id });
    expect(items.map(({ status }) => status)).toEqual(['issued', 'superseded']);
    await workshop.as('reception').does('workOrders.recordConsent', { id, answer: 'accepted', answeredBy: 'Ada', how: 'email' });
  });

  it('an issued estimate never changes', async () => {
    const id = await quoted();
    const { id: estimateId } = await issue(id);
    expect((await workshop.as('technician').isRefused('estimates.update', { id: estimateId, lines })).code).toBe('not_possible');
  });
});

describe('the work', () => {
  it('a hold needs a reason, shows it, and stops the timers', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const technician = workshop.as('technician');
    await technician.does('time.start', { workOrderId: id });
    expect((await technician.isRefused('workOrders.transition', { id, to: 'on-hold' })).data?.issues?.[0]?.path).toBe('reason');
    const held = await transition('technician', id, 'on-hold', 'Waiting for the customer’s battery');
    expect(held).toMatchObject({ holdReason: 'Waiting for the customer’s battery', progress: { runningTimers: [] } });
    expect((await technician.does('time.running', undefined)).entry).toBeNull();
    expect((await transition('technician', id, 'in-progress')).holdReason).toBeNull();
  });

  it('is not finished with a step open or a timer running; the button says which and whose', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const technician = workshop.as('technician');
    const step = await technician.does('checklist.addStep', { workOrderId: id, kind: 'check', title: 'Hover test' });
    const { entry } = await technician.does('time.start', { workOrderId: id });
    const order = await technician.does('workOrders.get', { id });
    expect(order.nextTransition).toMatchObject({ to: 'quality-check', allowed: false });
    expect(order.nextTransition?.blockers.map(({ message }) => message)).toEqual(['Step open: Hover test.', 'The timer of Technician One is running.']);
    expect(await refused('technician', id, 'quality-check')).toEqual({ code: 'not_possible', blockers: ['step-open', 'timer-running'] });
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    await technician.does('time.stop', { id: entry.id });
    expect((await transition('technician', id, 'quality-check')).status).toBe('quality-check');
  });

  it('a failed step holds the order until its corrective order is finished', async () => {
    const { id, number } = await orderIn(workshop, 'in-progress');
    const technician = workshop.as('technician');
    const step = await technician.does('checklist.addStep', { workOrderId: id, kind: 'check', title: 'Hover test' });
    await technician.does('checklist.complete', { id: step.id, result: 'fail' });
    expect(await refused('technician', id, 'quality-check')).toEqual({ code: 'not_possible', blockers: ['step-failed'] });
    const { correctiveOrder } = await technician.does('checklist.openCorrective', { id: step.id });
    const checked = await transition('technician', id, 'quality-check');
    expect(checked.links.map(({ kind, direction }) => `${kind} ${direction}`)).toEqual(['corrective-of to', 'blocks to']);
    const seen = await workshop.as('inspector').does('workOrders.get', { id });
    expect(seen.nextTransition?.blockers.map(({ code }) => code)).toEqual(['order-blocked']);
    const corrective = await technician.does('workOrders.get', { id: correctiveOrder?.id ?? '' });
    expect(corrective).toMatchObject({ status: 'received', links: [{ order: { number } }, { order: { number } }] });
  });

  it('rework needs a reason, from an inspector who did not do the work', async () => {
    const { id } = await orderIn(workshop, 'quality-check');
    expect((await workshop.as('technician').isRefused('workOrders.transition', { id, to: 'in-progress', reason: 'x' })).code).toBe('forbidden');
    const back = await transition('inspector', id, 'in-progress', 'Screw loose');
    expect(back.stages.at(-1)).toMatchObject({ status: 'in-progress', by: 'Inspector One', reason: 'Screw loose' });
  });
});

describe('cancelling', () => {
  it('is a manager’s, with a reason, and gives reservations up', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const part = await workshop.as('store-keeper').does('parts.create', { sku: 'M-1', name: 'Motor', unit: 'pc', unitPrice: '10', currency: 'EUR' });
    const line = await workshop.as('store-keeper').does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '1' });
    await workshop.as('store-keeper').does('orderParts.reserve', { id: line.id });
    expect((await workshop.as('technician').isRefused('workOrders.cancel', { id, reason: 'No' })).code).toBe('forbidden');
    expect((await workshop.as('manager').isRefused('workOrders.transition', { id, to: 'cancelled' })).data?.issues?.[0]?.path).toBe('reason');
    const cancelled = await workshop.as('manager').does('workOrders.cancel', { id, reason: 'The customer changed their mind' });
    expect(cancelled).toMatchObject({ status: 'cancelled', aircraft: { status: 'airworthy' }, nextTransition: null });
    const { items } = await workshop.as('viewer').does('orderParts.list', { workOrderId: id });
    expect(items).toMatchObject([{ status: 'planned' }]);
  });

  it('waits until every issued part is dealt with', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const keeper = workshop.as('store-keeper');
    const part = await keeper.does('parts.create', { sku: 'P-1', name: 'Propeller', unit: 'pc', unitPrice: '10', currency: 'EUR' });
    const line = await keeper.does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '2' });
    await keeper.does('orderParts.issue', { id: line.id });
    expect(await refused('manager', id, 'cancelled', 'No')).toEqual({ code: 'not_possible', blockers: ['part-issued'] });
    await keeper.does('orderParts.return', { id: line.id });
    expect((await transition('manager', id, 'cancelled', 'No')).status).toBe('cancelled');
  });

  it('nothing on a cancelled order changes any more', async () => {
    const { id } = await receivedOrder(workshop);
    await workshop.as('manager').does('workOrders.cancel', { id, reason: 'Double' });
    expect((await workshop.as('reception').isRefused('workOrders.update', { id, title: 'New' })).code).toBe('not_possible');
    expect((await workshop.as('technician').isRefused('findings.create', { workOrderId: id, title: 'Late' })).code).toBe('not_possible');
  });
});

describe('stages a workshop switched off', () => {
  it('without approval and quality check: diagnosis, approved, in progress, released', async () => {
    const administrator = workshop.as('administrator');
    await administrator.does('settings.update', { values: { 'stages.approval': false, 'stages.qualityCheck': false } });
    try {
      const { id } = await receivedOrder(workshop);
      await workshop.as('reception').does('workOrders.update', { id, billing: 'quote' });
      await transition('technician', id, 'diagnosis');
      await transition('technician', id, 'approved');
      await transition('technician', id, 'in-progress');
      const seen = await workshop.as('inspector').does('workOrders.get', { id });
      expect(seen.nextTransition).toMatchObject({ to: 'released', via: 'workOrders.release', allowed: true });
    } finally {
      await administrator.does('settings.update', { values: { 'stages.approval': null, 'stages.qualityCheck': null } });
    }
  });
});

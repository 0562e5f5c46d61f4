/** Who performed the work is what happened: no way of taking it back, or of doing it through others, leads to the own release. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { givePassword, orderIn, password } from '#tests/orders.ts';
import { openWorkshop, type Person, type Workshop } from '#tests/workshop.ts';
import { deedsOf } from './performers.ts';

const nowMs = Date.parse('2026-03-12T09:00:00Z');
let workshop: Workshop;
let inspector: Person;
let technician: Person;
let administrator: Person;
beforeAll(async () => {
  workshop = await openWorkshop({ now: () => nowMs });
  [inspector, technician, administrator] = [workshop.as('inspector'), workshop.as('technician'), workshop.as('administrator')];
  await givePassword(workshop, inspector, administrator);
});
afterAll(() => workshop.close());

const anHourAgo = new Date(nowMs - 3_600_000).toISOString();
const addStep = (workOrderId: string) => technician.does('checklist.addStep', { workOrderId, kind: 'check', title: 'Propellers' });
const sign = { password, workDescription: 'Done.', dataReference: 'Manual' };

/** Sent to the check by the technician, and refused to whoever did something on it. */
async function refusalOf(person: Person, id: string): Promise<string[]> {
  await technician.does('workOrders.transition', { id, to: 'quality-check' });
  const { data } = await person.isRefused('workOrders.release', { ...sign, id });
  expect(data?.blockers?.map(({ code }) => code)).toEqual(['same-person']);
  const way = (await person.does('workOrders.get', { id })).transitions.find(({ to }) => to === 'released');
  expect(way?.blockers).toEqual(data?.blockers);
  return (data?.blockers ?? []).map(({ message }) => message);
}
const check = 'somebody else has to check and release it.';

async function released(id: string, by = inspector): Promise<NonNullable<WorkOrder['release']>> {
  await technician.does('workOrders.transition', { id, to: 'quality-check' });
  const { release } = await by.does('workOrders.release', { ...sign, id });
  if (!release) throw new Error('It was not released');
  return release;
}

/** @returns the id of an order that corrects a failed step of this one */
async function correctiveOf(workOrderId: string): Promise<string> {
  const { status } = await technician.does('workOrders.get', { id: workOrderId });
  if (status === 'received') await technician.does('workOrders.transition', { id: workOrderId, to: 'diagnosis' });
  const step = await addStep(workOrderId);
  await technician.does('checklist.complete', { id: step.id, result: 'fail' });
  return (await technician.does('checklist.openCorrective', { id: step.id })).correctiveOrder?.id ?? '';
}

describe('an inspector does not sign after', () => {
  it('reopening the own step and deleting the own time', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    await inspector.does('checklist.complete', { id: step.id, result: 'pass' });
    const { entry } = await inspector.does('time.start', { workOrderId: id });
    await inspector.does('time.stop', { id: entry.id });
    await inspector.does('checklist.reopen', { id: step.id });
    await inspector.does('time.remove', { id: entry.id });
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    expect(await refusalOf(inspector, id)).toEqual([`You completed step ‘Propellers’ on 12 Mar: ${check}`]);
  });

  it('reopening the own step and taking it away', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    await inspector.does('checklist.complete', { id: step.id, result: 'pass' });
    await inspector.does('checklist.reopen', { id: step.id });
    await technician.does('checklist.remove', { id: step.id });
    expect(await refusalOf(inspector, id)).toEqual([`You completed step ‘Propellers’ on 12 Mar: ${check}`]);
  });

  it('having the own result replaced by somebody else’s', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    const { version } = await inspector.does('checklist.complete', { id: step.id, result: 'flag' });
    await technician.does('checklist.complete', { id: step.id, result: 'pass', version });
    expect(await refusalOf(inspector, id)).toEqual([`You completed step ‘Propellers’ on 12 Mar: ${check}`]);
  });

  it('waiving a step that is opened again', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    await inspector.does('checklist.waive', { id: step.id, reason: 'Not needed' });
    await technician.does('checklist.reopen', { id: step.id });
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    expect(await refusalOf(inspector, id)).toEqual([`You waived step ‘Propellers’ on 12 Mar: ${check}`]);
  });

  it('a timer that was deleted', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const { entry } = await inspector.does('time.start', { workOrderId: id });
    await inspector.does('time.stop', { id: entry.id });
    await workshop.as('manager').does('time.remove', { id: entry.id });
    expect(await refusalOf(inspector, id)).toEqual([`You worked with a timer on 12 Mar: ${check}`]);
  });

  it('time that somebody else entered for them and deleted', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const entry = await workshop.as('manager').does('time.create', { workOrderId: id, userId: inspector.id, startedAt: anHourAgo, minutes: 30 });
    await workshop.as('manager').does('time.remove', { id: entry.id });
    expect(await refusalOf(inspector, id)).toEqual([`Time was entered for you on 12 Mar: ${check}`]);
    const { performers } = (await technician.does('workOrders.get', { id })).progress;
    expect(performers.map(({ name }) => name).toSorted()).toEqual(['Inspector One', 'Technician One']);
  });

  it.each(['time.create', 'time.update', 'time.remove'] as const)('%s in somebody else’s name, and is not printed as a performer', async (last) => {
    const { id } = await orderIn(workshop, 'in-progress');
    const owner = last === 'time.create' ? administrator : technician;
    const entry = await owner.does('time.create', { workOrderId: id, userId: technician.id, startedAt: anHourAgo, minutes: 30 });
    if (last === 'time.update') await administrator.does('time.update', { id: entry.id, minutes: 20 });
    if (last === 'time.remove') await administrator.does('time.remove', { id: entry.id });
    const deed = {
      'time.create': 'entered time of Technician One',
      'time.update': 'corrected time of Technician One',
      'time.remove': 'removed time of Technician One',
    }[last];
    expect(await refusalOf(administrator, id)).toEqual([`You ${deed} on 12 Mar: ${check}`]);
    expect((await inspector.does('workOrders.release', { ...sign, id })).release?.performers).toEqual([{ id: technician.id, name: 'Technician One' }]);
  });

  it('rectifying a finding that somebody else rectifies again', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const finding = await technician.does('findings.create', { workOrderId: id, title: 'Cracked arm' });
    await inspector.does('findings.rectify', { id: finding.id, rectification: 'Glued.' });
    await technician.does('findings.reopen', { id: finding.id });
    await technician.does('findings.rectify', { id: finding.id, rectification: 'Replaced.' });
    expect(await refusalOf(inspector, id)).toEqual([`You rectified finding ‘Cracked arm’ on 12 Mar: ${check}`]);
  });

  it('handling a part that is taken off the order', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const part = await administrator.does('parts.create', { sku: 'M-1', name: 'Motor', unit: 'pc', unitPrice: '10', currency: 'EUR' });
    const line = await inspector.does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '1' });
    await technician.does('orderParts.remove', { id: line.id });
    expect(await refusalOf(inspector, id)).toEqual([`You planned part ‘Motor’ on 12 Mar: ${check}`]);
  });

  it('the own step goes into an order of its own', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    await inspector.does('checklist.complete', { id: step.id, result: 'pass' });
    await inspector.does('checklist.reopen', { id: step.id });
    const part = await technician.does('workOrders.split', { id, title: 'Propellers', stepIds: [step.id] });
    for (const [to, who] of [
      ['diagnosis', technician],
      ['approved', workshop.as('manager')],
      ['in-progress', technician],
    ] as const)
      await who.does('workOrders.transition', { id: part.id, to });
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    expect(await refusalOf(inspector, part.id)).toEqual([`You completed step ‘Propellers’ on 12 Mar: ${check}`]);
    expect(await refusalOf(inspector, id)).toEqual([`You completed step ‘Propellers’ on 12 Mar: ${check}`]);
  });

  it('the work stands on a corrective order that is cancelled, which nobody ever releases', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    await technician.does('checklist.complete', { id: step.id, result: 'fail' });
    const { correctiveOrder } = await technician.does('checklist.openCorrective', { id: step.id });
    const corrective = correctiveOrder?.id ?? '';
    const mend = await technician.does('checklist.addStep', { workOrderId: corrective, kind: 'check', title: 'Mend' });
    await inspector.does('checklist.complete', { id: mend.id, result: 'pass' });
    await workshop.as('manager').does('workOrders.cancel', { id: corrective, reason: 'Done here' });
    expect(await refusalOf(inspector, id)).toEqual([`You completed step ‘Mend’ on 12 Mar: ${check}`]);
  });

  it('the work stands on a corrective order of a corrective order, both cancelled', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const outer = await correctiveOf(id);
    const inner = await correctiveOf(outer);
    const mend = await technician.does('checklist.addStep', { workOrderId: inner, kind: 'check', title: 'Mend' });
    await inspector.does('checklist.complete', { id: mend.id, result: 'pass' });
    for (const each of [inner, outer]) await workshop.as('manager').does('workOrders.cancel', { id: each, reason: 'Done here' });
    expect(await refusalOf(inspector, id)).toEqual([`You completed step ‘Mend’ on 12 Mar: ${check}`]);
  });

  it('unlinking the corrective order that is not finished', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const corrective = await correctiveOf(id);
    const { links } = await technician.does('workOrders.get', { id });
    const blocks = links.find(({ kind }) => kind === 'blocks');
    const { message } = await workshop.as('manager').isRefused('workOrders.unlink', { id, linkId: blocks?.id ?? '' });
    expect(message).toMatch(/^WO-\d{4}-\d{5} corrects a failed step: finish it, or cancel it\.$/);
    await workshop.as('manager').does('workOrders.cancel', { id: corrective, reason: 'Done here' });
  });

  it('the step is split off from the order on which the time was', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    const { entry } = await inspector.does('time.start', { workOrderId: id });
    await inspector.does('time.stop', { id: entry.id });
    const part = await technician.does('workOrders.split', { id, title: 'Propellers', stepIds: [step.id] });
    for (const [to, who] of [
      ['diagnosis', technician],
      ['approved', workshop.as('manager')],
      ['in-progress', technician],
    ] as const)
      await who.does('workOrders.transition', { id: part.id, to });
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    expect(await refusalOf(inspector, part.id)).toEqual([`You worked with a timer on 12 Mar: ${check}`]);
    // It keeps him from certifying; that he did this work is said nowhere.
    expect((await technician.does('workOrders.get', { id: part.id })).progress.performers).toEqual([{ id: technician.id, name: 'Technician One' }]);
  });

  it('handing the order to somebody else where nobody recorded anything', async () => {
    await administrator.does('settings.update', { values: { 'stages.qualityCheck': false } });
    try {
      const { id } = await orderIn(workshop, 'in-progress');
      await workshop.as('manager').does('workOrders.assign', { id, assigneeId: inspector.id });
      await workshop.as('manager').does('workOrders.assign', { id, assigneeId: technician.id });
      const { message } = await inspector.isRefused('workOrders.release', { ...sign, id });
      expect(message).toBe(`The order was assigned to you on 12 Mar: ${check}`);
    } finally {
      await administrator.does('settings.update', { values: { 'stages.qualityCheck': null } });
    }
  });
});

describe('an inspector signs after', () => {
  it('saying what of a planned part is needed, which is no work on the aircraft', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const part = await administrator.does('parts.create', { sku: 'M-2', name: 'Rotor', unit: 'pc', unitPrice: '10', currency: 'EUR' });
    const line = await technician.does('orderParts.add', { workOrderId: id, partId: part.id, quantity: '1' });
    await inspector.does('orderParts.markNotNeeded', { id: line.id });
    await inspector.does('orderParts.need', { id: line.id });
    await inspector.does('orderParts.markNotNeeded', { id: line.id });
    expect((await released(id)).performers).toEqual([{ id: technician.id, name: 'Technician One' }]);
  });

  it('inspecting: a finding, a step opened again, and the order sent back', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    const step = await addStep(id);
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    await technician.does('workOrders.transition', { id, to: 'quality-check' });
    const finding = await inspector.does('findings.create', { workOrderId: id, title: 'Loose screw' });
    await inspector.does('workOrders.transition', { id, to: 'in-progress', reason: 'Loose screw' });
    await inspector.does('checklist.reopen', { id: step.id });
    await technician.does('checklist.complete', { id: step.id, result: 'pass' });
    await technician.does('findings.rectify', { id: finding.id, rectification: 'Tightened.' });
    expect(await released(id)).toMatchObject({ performers: [{ name: 'Technician One' }], onePerson: false });
  });

  it('stopping nobody’s work: a timer of somebody else that ends with a stage is not theirs', async () => {
    const { id } = await orderIn(workshop, 'in-progress');
    await technician.does('time.start', { workOrderId: id });
    await inspector.does('workOrders.transition', { id, to: 'on-hold', reason: 'Waiting' });
    await technician.does('workOrders.transition', { id, to: 'in-progress' });
    expect((await released(id)).performers).toEqual([{ id: technician.id, name: 'Technician One' }]);
  });
});

describe('the sentence to whoever may not sign', () => {
  const sentences = (kind: 'part' | 'time', actions: readonly string[]) =>
    deedsOf(
      actions.map((action) => ({ at: nowMs, byId: 'a', by: 'Ada', kind, data: { action, userId: 'a', ...(action !== 'released' && { name: 'Motor' }) } })),
      () => '',
    ).map(({ sentence }) => sentence);

  it('is English for everything that is done with parts', () => {
    expect(sentences('part', ['planned', 'changed', 'removed', 'reserved', 'released', 'issued', 'returned', 'disposed', 'not-needed', 'needed'])).toEqual([
      'You planned part ‘Motor’',
      'You changed the plan of part ‘Motor’',
      'You removed part ‘Motor’',
      'You reserved part ‘Motor’',
      'You gave up the reservation of a part',
      'You issued part ‘Motor’',
      'You took back part ‘Motor’',
      'You said what became of part ‘Motor’',
    ]);
  });

  it('is English for everything that is done with time', () => {
    expect(sentences('time', ['started', 'stopped', 'entered', 'corrected', 'removed'])).toEqual([
      'You worked with a timer',
      'You worked with a timer',
      'You entered time',
      'You corrected time',
      'You removed time',
    ]);
  });

  it('never repeats the word of the program for something this version does not know, and counts it as work', () => {
    expect(sentences('part', ['un-done', 'constructor'])).toEqual(['You handled part ‘Motor’', 'You handled part ‘Motor’']);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/identifiers.ts';
import type { StepKind } from '#shared/step-rules.ts';
import { givePassword, orderIn, receivedOrder, releasedOrder } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
  await givePassword(workshop, workshop.as('inspector'));
});
afterAll(() => workshop.close());

const technician = () => workshop.as('technician');

const step = { instruction: null, required: true, unit: null, minimum: null, maximum: null, choices: [], condition: null };

/** A procedure in force, with a condition and a part. */
async function procedure(code: string, partId?: string, quantity = '2') {
  const manager = workshop.as('manager');
  const made = await manager.does('procedures.create', {
    code,
    name: 'Fifty hours',
    steps: [
      { ...step, key: 'props', kind: 'check', title: 'Propellers' },
      { ...step, key: 'change', kind: 'check', title: 'Change the propellers', condition: { stepKey: 'props', equals: 'fail' } },
      { ...step, key: 'cell', kind: 'number', title: 'Cell voltage', unit: 'V', minimum: '3.6', maximum: '4.2' },
    ],
    standardMinutes: 60,
    parts: partId === undefined ? [] : [{ partId, quantity }],
  });
  await manager.does('procedures.publish', { id: made.id });
  return made;
}

interface StepFacts {
  kind: StepKind;
  unit?: string;
  minimum?: string;
  maximum?: string;
  choices?: string[];
}

/** A single step of this kind on an order in progress. */
async function single(facts: StepFacts) {
  const order = await orderIn(workshop, 'in-progress');
  const added = await technician().does('checklist.addStep', { workOrderId: order.id, title: 'One step', ...facts });
  return { order, step: added };
}

const steps = async (workOrderId: string) => (await technician().does('checklist.list', { workOrderId })).items;
const named = async (workOrderId: string, title: string) => {
  const found = (await steps(workOrderId)).find((one) => one.title === title);
  if (!found) throw new Error(`There is no step ${title}`);
  return found;
};

describe('a procedure on an order', () => {
  test('is copied with its steps and parts, and stays at its revision when the procedure changes', async () => {
    const part = await workshop.as('store-keeper').does('parts.create', { sku: 'PROP-15', name: 'Propeller 15"', unitPrice: '12.5' });
    const { id: procedureId } = await procedure('MR-050', part.id);
    const order = await orderIn(workshop, 'in-progress');
    const added = await technician().does('checklist.addProcedure', { workOrderId: order.id, procedureId });
    expect(added.plannedParts).toBe(1);
    expect(added.items.map(({ title, status, procedure: from }) => [title, status, from?.revision])).toEqual([
      ['Propellers', 'open', 1],
      ['Change the propellers', 'not-applicable', 1],
      ['Cell voltage', 'open', 1],
    ]);
    expect((await technician().does('orderParts.list', { workOrderId: order.id })).items).toMatchObject([
      { part: { sku: 'PROP-15' }, quantity: '2', status: 'planned' },
    ]);

    const manager = workshop.as('manager');
    await manager.does('procedures.revise', { id: procedureId });
    await manager.does('procedures.updateDraft', { id: procedureId, steps: [{ ...step, key: 'props', kind: 'check', title: 'Something else' }] });
    await manager.does('procedures.publish', { id: procedureId });
    expect((await steps(order.id)).map(({ title, procedure: from }) => [title, from?.revision])).toEqual([
      ['Propellers', 1],
      ['Change the propellers', 1],
      ['Cell voltage', 1],
    ]);
  });

  test('that asks for more pieces than an order can hold is refused at once', async () => {
    const part = await workshop.as('store-keeper').does('parts.create', { sku: 'M-4014', name: 'Motor 4014', unitPrice: '89', serialised: true });
    const { id: procedureId } = await procedure('MR-999', part.id, '999999999');
    const order = await orderIn(workshop, 'in-progress');
    const refusal = await technician().isRefused('checklist.addProcedure', { workOrderId: order.id, procedureId });
    expect(refusal).toMatchObject({ code: 'not_possible', message: expect.stringContaining('at most 500 lines of parts') as string });
  });

  test('without an effective revision is refused in words', async () => {
    const draft = await workshop.as('manager').does('procedures.create', { code: 'DRAFT-1', name: 'Not yet', steps: [] });
    const order = await orderIn(workshop, 'in-progress');
    const refusal = await technician().isRefused('checklist.addProcedure', { workOrderId: order.id, procedureId: draft.id });
    expect(refusal).toMatchObject({ code: 'not_possible', message: 'DRAFT-1 Not yet has no effective revision yet. Publish its draft first.' });
  });

  test('of another organisation does not exist', async () => {
    const other = await workshop.addOrganisation('Elsewhere');
    const stranger = await workshop.hire('manager', 'Stranger Manager', other);
    const theirs = await stranger.does('procedures.create', { code: 'X-1', name: 'Theirs', steps: [] });
    const order = await orderIn(workshop, 'in-progress');
    expect(await technician().isRefused('checklist.addProcedure', { workOrderId: order.id, procedureId: theirs.id })).toMatchObject({ code: 'not_found' });
    expect(await stranger.isRefused('checklist.list', { workOrderId: order.id })).toMatchObject({ code: 'not_found' });
  });

  test('a conditional step opens with the result it waits for, and closes again with another', async () => {
    const { id: procedureId } = await procedure('MR-COND');
    const order = await orderIn(workshop, 'in-progress');
    await technician().does('checklist.addProcedure', { workOrderId: order.id, procedureId });
    const change = await named(order.id, 'Change the propellers');
    expect(change).toMatchObject({ status: 'not-applicable', condition: { stepTitle: 'Propellers', equals: 'fail' }, can: { complete: false } });
    expect(await technician().isRefused('checklist.complete', { id: change.id, result: 'pass' })).toMatchObject({ code: 'not_possible' });

    const props = await named(order.id, 'Propellers');
    await technician().does('checklist.complete', { id: props.id, result: 'fail' });
    expect(await named(order.id, 'Change the propellers')).toMatchObject({ status: 'open', can: { complete: true } });
    await technician().does('checklist.complete', { id: change.id, result: 'pass' });
    await technician().does('checklist.reopen', { id: props.id });
    await technician().does('checklist.complete', { id: props.id, result: 'pass' });
    expect(await named(order.id, 'Change the propellers')).toMatchObject({ status: 'not-applicable', result: 'pass' });
  });
});

describe('each kind of step takes its result', () => {
  test.each<[StepFacts['kind'], Omit<StepFacts, 'kind'>, string, string, string | null]>([
    ['check', {}, 'pass', 'done', null],
    ['check', {}, 'fail', 'failed', null],
    ['check', {}, 'flag', 'flagged', null],
    ['number', { unit: 'V', minimum: '14', maximum: '16.8' }, '15.20', 'done', null],
    ['number', { unit: 'V', minimum: '14', maximum: '16.8' }, '12.4', 'failed', '12.4 V is below the minimum of 14 V.'],
    ['number', { unit: 'V', minimum: '14', maximum: '16.8' }, '17', 'failed', '17 V is above the maximum of 16.8 V.'],
    ['choice', { choices: ['Worn', 'Good'] }, 'Worn', 'done', null],
    ['text', {}, 'Chafed wire at arm 2', 'done', null],
    ['signature', {}, 'technician one', 'done', null],
  ])('%s %o with %s is %s, %s', async (kind, facts, result, status, verdict) => {
    const { step: one } = await single({ kind, ...facts });
    expect(await technician().does('checklist.complete', { id: one.id, result })).toMatchObject({
      status,
      verdict,
      recorded: { byName: 'Technician One' },
      version: 2,
    });
  });

  test('what does not fit is refused at the field, and nothing is written', async () => {
    const { step: one } = await single({ kind: 'number', unit: 'V' });
    expect(await technician().isRefused('checklist.complete', { id: one.id, result: 'about 14' })).toMatchObject({
      code: 'invalid_input',
      data: { issues: [{ path: 'result' }] },
    });
    expect(await named(one.workOrderId, 'One step')).toMatchObject({ status: 'open', version: 1 });
  });

  test('a photo step waits for its photo', async () => {
    const { step: one } = await single({ kind: 'photo' });
    expect(await technician().isRefused('checklist.complete', { id: one.id })).toMatchObject({ message: 'Attach a photo to this step first.' });
  });

  test('a meter step carries its reading over to the aircraft, and never backwards', async () => {
    const { order, step: one } = await single({ kind: 'meter', unit: 'h' });
    const { step: flights } = await single({ kind: 'meter', unit: 'flights' });
    await technician().does('checklist.complete', { id: one.id, result: '124.5' });
    const aircraftId = order.aircraft?.id ?? '';
    expect((await technician().does('aircraft.get', { id: aircraftId })).flightSeconds).toBe(124.5 * 3600);

    const again = await technician().does('checklist.addStep', { workOrderId: order.id, kind: 'meter', title: 'Hours again', unit: 'h' });
    expect(await technician().isRefused('checklist.complete', { id: again.id, result: '12.45' })).toMatchObject({
      message: 'The aircraft already stands at 124.5 h. If that is wrong, correct it on the aircraft first.',
    });
    expect(await technician().isRefused('checklist.complete', { id: flights.id, result: '10.5' })).toMatchObject({ message: 'Enter whole flights.' });

    // Shown as 124.51 h.
    await technician().does('aircraft.update', { id: aircraftId, flightSeconds: 448_250 });
    await technician().does('checklist.complete', { id: again.id, result: '124.51' });
    expect((await technician().does('aircraft.get', { id: aircraftId })).flightSeconds).toBe(448_250);
  });

  test('a step that cannot be answered is not added', async () => {
    const order = await orderIn(workshop, 'in-progress');
    expect(await technician().isRefused('checklist.addStep', { workOrderId: order.id, kind: 'choice', title: 'State', choices: ['One'] })).toMatchObject({
      data: { issues: [{ path: 'choices' }] },
    });
    expect(await technician().isRefused('checklist.addStep', { workOrderId: order.id, kind: 'meter', title: 'Age', unit: 'years' })).toMatchObject({
      data: { issues: [{ path: 'unit' }] },
    });
  });
});

describe('recording twice', () => {
  test('the same result again changes nothing', async () => {
    const { step: one } = await single({ kind: 'number', unit: 'V' });
    const first = await technician().does('checklist.complete', { id: one.id, result: '14.80' });
    const second = await technician().does('checklist.complete', { id: one.id, result: '14.8', version: 1 });
    expect(second).toEqual(first);
  });

  test('another result needs the version the person has seen', async () => {
    const { step: one } = await single({ kind: 'check' });
    const first = await technician().does('checklist.complete', { id: one.id, result: 'pass' });
    expect(await technician().isRefused('checklist.complete', { id: one.id, result: 'fail' })).toMatchObject({
      code: 'not_possible',
      data: { blockers: [{ code: 'already-recorded' }] },
    });
    expect(await technician().does('checklist.complete', { id: one.id, result: 'fail', version: first.version })).toMatchObject({ status: 'failed' });
  });

  test('somebody who comes second is told by whom it was changed', async () => {
    const { step: one } = await single({ kind: 'check' });
    const colleague = await workshop.hire('technician', 'Colleague Technician');
    await colleague.does('checklist.complete', { id: one.id, result: 'pass', version: 1 });
    const refusal = await technician().isRefused('checklist.complete', { id: one.id, result: 'fail', version: 1 });
    expect(refusal).toMatchObject({ code: 'conflict', data: { changed: { by: 'Colleague Technician', version: 2, fields: ['result'] } } });
  });

  test('of many at the same moment one is recorded and the others are told', async () => {
    const { step: one } = await single({ kind: 'text' });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, i) => technician().call('checklist.complete', { id: one.id, result: `Text ${i}`, version: 1 })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]))).toEqual(Array.from({ length: 9 }, () => 'conflict'));
  });
});

describe('reopening, waiving, correcting', () => {
  test('a reopened step is empty, and the timeline keeps what it said', async () => {
    const { order, step: one } = await single({ kind: 'check' });
    await technician().does('checklist.complete', { id: one.id, result: 'fail', note: 'crack' });
    expect(await technician().does('checklist.reopen', { id: one.id, reason: 'Wrong arm' })).toMatchObject({
      status: 'open',
      result: null,
      note: null,
      recorded: null,
    });
    const { items } = await technician().does('workOrders.timeline', { id: order.id });
    expect(items[0]).toMatchObject({
      kind: 'step',
      data: { action: 'reopened', was: { status: 'failed', result: 'fail', by: 'Technician One' }, reason: 'Wrong arm' },
    });
  });

  test('a waived step needs a reason, is no longer open, and can be opened again', async () => {
    const { order, step: one } = await single({ kind: 'check' });
    expect(await technician().isRefused('checklist.waive', { id: one.id, reason: ' ' })).toMatchObject({ code: 'invalid_input' });
    expect(await technician().does('checklist.waive', { id: one.id, reason: 'Gale warning' })).toMatchObject({
      status: 'waived',
      waivedReason: 'Gale warning',
    });
    expect(await technician().isRefused('checklist.complete', { id: one.id, result: 'pass' })).toMatchObject({ code: 'not_possible' });
    expect((await technician().does('workOrders.transition', { id: order.id, to: 'quality-check' })).status).toBe('quality-check');
    const { step: other } = await single({ kind: 'check' });
    await technician().does('checklist.waive', { id: other.id, reason: 'x' });
    expect(await technician().does('checklist.reopen', { id: other.id })).toMatchObject({ status: 'open', waivedReason: null });
  });

  test('a step that is done is not waived', async () => {
    const { step: one } = await single({ kind: 'check' });
    await technician().does('checklist.complete', { id: one.id, result: 'pass' });
    expect(await technician().isRefused('checklist.waive', { id: one.id, reason: 'x' })).toMatchObject({
      message: 'This step is done; there is nothing to waive.',
    });
  });

  test('a failed step opens one corrective order, linked to it', async () => {
    const { order, step: one } = await single({ kind: 'check' });
    expect(await technician().isRefused('checklist.openCorrective', { id: one.id })).toMatchObject({ message: 'Only a failed step opens a corrective order.' });
    await technician().does('checklist.complete', { id: one.id, result: 'fail' });
    const opened = await technician().does('checklist.openCorrective', { id: one.id });
    expect(opened.correctiveOrder?.number).toMatch(/^WO-/);
    const corrective = await technician().does('workOrders.get', { id: opened.correctiveOrder?.id ?? '' });
    expect(corrective).toMatchObject({
      title: 'Correct: One step',
      links: [
        { kind: 'corrective-of', order: { id: order.id } },
        { kind: 'blocks', order: { id: order.id } },
      ],
    });
    expect((await technician().does('checklist.openCorrective', { id: one.id })).correctiveOrder).toEqual(opened.correctiveOrder);
  });

  test('a single step without a result may go, one of a procedure may not', async () => {
    const { order, step: one } = await single({ kind: 'check' });
    await technician().does('checklist.complete', { id: one.id, result: 'pass' });
    expect(await technician().isRefused('checklist.remove', { id: one.id })).toMatchObject({ code: 'not_possible' });
    await technician().does('checklist.reopen', { id: one.id });
    await technician().does('checklist.remove', { id: one.id });
    expect(await steps(order.id)).toEqual([]);
    const { id: procedureId } = await procedure('MR-KEEP');
    await technician().does('checklist.addProcedure', { workOrderId: order.id, procedureId });
    const props = await named(order.id, 'Propellers');
    expect(await technician().isRefused('checklist.remove', { id: props.id })).toMatchObject({
      message: 'This step belongs to a procedure. Waive it with a reason instead.',
    });
  });
});

describe('stages and rights', () => {
  test('steps are recorded while somebody works, and not on hold', async () => {
    const { order, step: one } = await single({ kind: 'check' });
    await technician().does('workOrders.transition', { id: order.id, to: 'on-hold', reason: 'Waiting for the owner' });
    expect(await technician().isRefused('checklist.complete', { id: one.id, result: 'pass' })).toMatchObject({
      code: 'not_possible',
      data: { blockers: [{ code: 'wrong-stage' }] },
    });
    expect((await named(order.id, 'One step')).can).toEqual({ complete: false, reopen: false, waive: false, openCorrective: false, remove: true });
  });

  test('after the release nothing changes any more', async () => {
    const order = await releasedOrder(workshop);
    expect(await technician().isRefused('checklist.addStep', { workOrderId: order.id, kind: 'check', title: 'Too late' })).toMatchObject({
      code: 'not_possible',
    });
  });

  test('a viewer sees the checklist and is told what is missing for more', async () => {
    const { order, step: one } = await single({ kind: 'check' });
    const viewer = workshop.as('viewer');
    expect((await viewer.does('checklist.list', { workOrderId: order.id })).items).toHaveLength(1);
    const refusal = await viewer.isRefused('checklist.complete', { id: one.id, result: 'pass' });
    expect(refusal).toMatchObject({ code: 'forbidden', data: { refusedBy: { permission: 'service:checkliststep:complete' } } });
    expect(refusal.data?.refusedBy?.grantedBy).toContain('Technician');
  });

  test('an unknown step is not found', async () => {
    expect(await technician().isRefused('checklist.complete', { id: newId(), result: 'pass' })).toMatchObject({ code: 'not_found' });
  });

  test('steps can be planned at the counter already', async () => {
    const order = await receivedOrder(workshop);
    expect(await technician().does('checklist.addStep', { workOrderId: order.id, kind: 'check', title: 'Look at arm 2' })).toMatchObject({
      position: 0,
      can: { complete: true },
    });
  });
});

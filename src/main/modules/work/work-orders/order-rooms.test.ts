import { afterAll, beforeAll, expect, test } from 'vitest';
import { operator } from '#kernel/actor.ts';
import { orderIn } from '#tests/orders.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';
import { applyTransition } from './transitions/apply-transition.ts';
import { transitionsFrom } from './transitions/status-machine.ts';
import { readWorkshopRules } from './transitions/workshop-rules.ts';
import { blockEach, orderRoom } from './order-rooms.ts';
import { workOrderPaper } from './papers/work-order.ts';
import { readWorkOrder } from './read-work-order.ts';
import { findWorkOrder } from './work-order.repository.ts';

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const quiet = () => undefined;
/** A room that nobody has heard of. */
const transitions: string[] = [];
const tanks = orderRoom({
  codes: ['tank-leaks'],
  nothing: [],
  read: () => Promise.resolve(['Tank 1', 'Tank 2']),
  tell: (names) => ({
    blockers: { releasable: blockEach('tank-leaks', names, (name) => `${name} leaks.`) },
    progress: { minutes: 7 },
    workers: [{ id: 'welder', name: 'Wella', sentence: 'You welded' }],
  }),
  papers: { workOrder: () => Promise.resolve(() => ({ procedure: 'Tanks, revision 2' })) },
  afterTransition: (_unit, order, { from, to }) => Promise.resolve(void transitions.push(`${order.number}: ${from} to ${to}`)),
});

test('a room that is handed in holds a release up, counts on the page, stands on the paper and hears of transitions', async () => {
  const { id, number } = await orderIn(workshop, 'quality-check');
  const actor = operator('tester', workshop.organisationId);
  const nowMs = Date.now();

  const shown = await workshop.database.read((db) => readWorkOrder([tanks], db, actor, id, nowMs));
  expect(shown.transitions.find(({ to }) => to === 'released')?.blockers.map(({ message }) => message)).toEqual(
    expect.arrayContaining(['Tank 1 leaks.', 'Tank 2 leaks.']),
  );
  expect(shown.progress).toMatchObject({ minutes: 7, stepsTotal: 0 });
  expect(shown.progress.performers).toContainEqual({ id: 'welder', name: 'Wella' });

  const files = { thumbnail: () => Promise.reject(new Error('No picture is asked for')) };
  const paper = await workOrderPaper([tanks])({ actor, nowMs, files, read: (work) => workshop.database.read(work) }, { id });
  expect(paper.data).toMatchObject({ number, procedure: 'Tanks, revision 2', steps: [] });

  await workshop.database.write(async (db) => {
    const order = await findWorkOrder(db, id);
    const { stages } = await readWorkshopRules(db, workshop.organisationId);
    const rework = transitionsFrom('quality-check', stages).find(({ action }) => action === 'rework');
    if (order && rework) await applyTransition([tanks], { actor, db, nowMs, after: { announce: quiet, send: quiet, run: quiet } }, order, rework);
  });
  expect(transitions).toEqual([`${number}: quality-check to in-progress`]);
});

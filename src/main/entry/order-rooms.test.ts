import { describe, expect, it, test } from 'vitest';
import { stepsOnOrder } from '#modules/work/checklists/index.ts';
import { estimatesOnOrder } from '#modules/work/estimates/index.ts';
import { findingsOnOrder } from '#modules/work/findings/index.ts';
import { partsOnOrder } from '#modules/work/order-parts/index.ts';
import { timeOnOrder } from '#modules/work/time/index.ts';
import { orderRoom, ownCodes } from '#modules/work/work-orders/index.ts';
import { plainStep } from '#shared/step-rules.ts';
import { orderRooms } from './order-rooms.ts';

const nowMs = Date.UTC(2026, 4, 1);
const dayMs = 86_400_000;

const titled = (title: string) => plainStep('check', title, title);
const open = (title: string) => ({ id: title, status: 'open' as const, definition: titled(title), correctiveOrderId: null });
const timer = (name: string, endedAt: number | null = null) => ({ id: name, name, minutes: endedAt === null ? null : 20, endedAt });
const line = (facts: object) => ({
  id: 'line',
  name: 'Motor',
  status: 'planned' as const,
  quantity: '4',
  issued: '0',
  returned: '0',
  serialIn: null,
  serialOut: null,
  disposition: null,
  ...facts,
});
const ofSteps = (...unsettled: Parameters<typeof stepsOnOrder.tell>[0]['unsettled']) => stepsOnOrder.tell({ steps: [], unsettled }, nowMs);
const ofLine = (facts: object) => partsOnOrder.tell([line(facts)], nowMs);
const ofFinding = (facts: object) => findingsOnOrder.tell([{ id: 'crack', title: 'Cracked arm', status: 'open', deferredUntil: null, ...facts }], nowMs);
const ofEstimate = (expiresAt: number) => estimatesOnOrder.tell([{ id: 'estimate', version: 1, expiresAt }], nowMs);

describe('what stands in the way of an order', () => {
  it.each([
    ['finished', ofSteps(open('Check motors'), open('Hover test')), ['Step open: Check motors.', 'Step open: Hover test.']],
    ['releasable', ofSteps({ ...open('Hover test'), status: 'failed' }), ['Step failed: Hover test. Record it again, waive it, or open a corrective order.']],
    ['releasable', ofSteps({ ...open('Hover test'), status: 'failed', correctiveOrderId: 'other' }), []],
    ['finished', ofSteps({ ...open('Photo'), definition: { ...titled('Photo'), required: false } }), []],
    ['finished', timeOnOrder.tell([timer('Jo'), timer('Jo', nowMs), timer('Ina', nowMs)], nowMs), ['The timer of Jo is running.']],
    ['finished', ofLine({}), ['Motor is neither issued nor removed: issue it, remove it, or say that it is not needed.']],
    ['releasable', ofLine({ name: 'Wire', status: 'reserved', issued: '2' }), ['Wire: only 2 of 4 issued. Issue the rest, or say that it is not needed.']],
    ['releasable', ofLine({ name: 'ESC', status: 'issued', serialOut: 'E-17' }), ['ESC (E-17) came off: say what became of it.']],
    ['finished', ofLine({ name: 'ESC', status: 'issued', serialOut: 'E-17' }), []],
    ['cancellable', ofLine({ status: 'issued', issued: '1', serialIn: 'M-4' }), ['Motor (M-4) is issued: return it, scrap it or say by name that it is kept.']],
    ['cancellable', ofLine({ status: 'returned', issued: '1', returned: '1' }), []],
    ['releasable', ofFinding({}), ['Finding open: Cracked arm. Rectify it, or defer it with the owner’s consent.']],
    ['releasable', ofFinding({ title: 'Worn foot', status: 'deferred', deferredUntil: nowMs }), ['The limit of a deferred finding has passed: Worn foot.']],
    ['releasable', ofFinding({ status: 'deferred', deferredUntil: nowMs + 1 }), []],
    ['offered', estimatesOnOrder.tell([], nowMs), ['No estimate was issued.']],
    ['offered', ofEstimate(nowMs), ['The estimate has expired: issue a new one.']],
    ['offered', ofEstimate(nowMs + dayMs), []],
  ] as const)('%s %#', (asked, { blockers }, sentences) => {
    expect((blockers?.[asked] ?? []).map(({ message }) => message)).toEqual(sentences);
  });

  it.each([
    ['a step', ofSteps(open('Any water?')).blockers?.finished, 'Step open: Any water?', { entity: 'step', id: 'Any water?' }],
    ['a finding', ofFinding({}).blockers?.releasable, expect.anything(), { entity: 'finding', id: 'crack' }],
    ['a part', ofLine({}).blockers?.finished, expect.anything(), { entity: 'order-part', id: 'line' }],
    ['a part that came off', ofLine({ status: 'issued', serialOut: 'E-17' }).blockers?.releasable, expect.anything(), { entity: 'order-part', id: 'line' }],
  ])('leads to %s, and is a sentence that ends once', (_what, blockers, message, about) => {
    expect(blockers?.[0]).toMatchObject({ message, about });
  });
});

test('what the page of an order counts', () => {
  expect(
    stepsOnOrder.tell(
      {
        steps: [
          { status: 'done', byId: 'jo', byName: 'Jo', count: 2 },
          { status: 'open', byId: null, byName: null, count: 1 },
        ],
        unsettled: [open('Hover test'), { ...open('Thrust'), status: 'failed' }],
      },
      nowMs,
    ),
  ).toMatchObject({
    progress: { stepsTotal: 3, stepsOpen: 1, stepsFailed: 1 },
    workers: [{ id: 'jo', name: 'Jo' }],
  });
  expect(timeOnOrder.tell([timer('Jo'), timer('Jo', nowMs)], nowMs)).toMatchObject({
    progress: { runningTimers: [{ id: 'Jo', name: 'Jo' }], minutes: 20 },
    workers: [{ id: 'Jo', name: 'Jo' }],
  });
  expect(ofFinding({ status: 'deferred', deferredUntil: nowMs + 1 })).toMatchObject({ progress: { findingsOpen: 0 }, deferred: ['Cracked arm'] });
});

test('each code is given by one room alone', () => {
  const codes = [...ownCodes, ...orderRooms.flatMap((room) => room.codes)];
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

test('each number on the page of an order is told by one room alone', () => {
  const told = orderRooms.flatMap((room) => Object.keys(room.onNew(nowMs).progress ?? {}));
  expect(told.toSorted()).toEqual(['findingsOpen', 'minutes', 'partsIssued', 'runningTimers', 'stepsFailed', 'stepsOpen', 'stepsTotal']);
});

test('nothing is in the way of an order that was just made but the estimate that it has not', () => {
  expect(orderRooms.flatMap((room) => Object.values(room.onNew(nowMs).blockers ?? {}).flat()).map(({ code }) => code)).toEqual(['no-estimate']);
});

/** What the compiler refuses of a room. */
export const malformed = [
  // @ts-expect-error a code that is not declared
  orderRoom({ codes: ['leaks'], nothing: [], read: () => Promise.resolve([]), tell: () => ({ blockers: { finished: [{ code: 'drips', message: '' }] } }) }),
  // @ts-expect-error a question that nobody asks
  orderRoom({ codes: ['leaks'], nothing: [], read: () => Promise.resolve([]), tell: () => ({ blockers: { someday: [{ code: 'leaks', message: '' }] } }) }),
  // @ts-expect-error a number that no page shows
  orderRoom({ codes: [], nothing: [], read: () => Promise.resolve([]), tell: () => ({ progress: { drops: 1 } }) }),
];

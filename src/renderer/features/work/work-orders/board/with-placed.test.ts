import { describe, expect, it } from 'vitest';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { shareOfTime } from './share-of-time.ts';
import { withPlaced, type Column } from './with-placed.ts';

const card = (id: string) => ({ id }) as WorkOrderSummary;
const columns: Column[] = [
  { status: 'approved', count: 12, cards: [card('a'), card('b')] },
  { status: 'in-progress', count: 1, cards: [card('c')] },
];
const told = (shown: readonly Column[]) => shown.map(({ status, count, cards }) => `${status} ${count}: ${cards.map(({ id }) => id).join(' ')}`);

describe('a card that was dropped', () => {
  it('stands in its new column at once, and both counts follow', () => {
    expect(told(withPlaced(columns, { order: card('a'), to: 'in-progress' }))).toEqual(['approved 11: b', 'in-progress 2: a c']);
  });

  it('is counted once when the program has moved it meanwhile', () => {
    const moved: Column[] = [
      { status: 'approved', count: 11, cards: [card('b')] },
      { status: 'in-progress', count: 2, cards: [card('a'), card('c')] },
    ];
    expect(told(withPlaced(moved, { order: card('a'), to: 'in-progress' }))).toEqual(['approved 11: b', 'in-progress 2: a c']);
  });
});

describe('the edge of a card', () => {
  const order = { createdAt: '2026-03-01T00:00:00.000Z', promisedAt: '2026-03-05T00:00:00.000Z' };
  it.each([
    ['2026-03-01T00:00:00.000Z', 0],
    ['2026-03-02T00:00:00.000Z', 0.25],
    ['2026-03-09T00:00:00.000Z', 1],
  ])('at %s is filled to %d', (now, share) => {
    expect(shareOfTime(order, new Date(now))).toBe(share);
  });

  it('is empty where nothing is promised, and full where the promise lay in the past', () => {
    expect(shareOfTime({ ...order, promisedAt: null }, new Date())).toBe(0);
    expect(shareOfTime({ ...order, promisedAt: '2026-02-01T00:00:00.000Z' }, new Date())).toBe(1);
  });
});

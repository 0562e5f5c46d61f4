/** Words that thousands of orders have: each page of a list, in any order, and the search box hold what looking at every order finds. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#kernel/identifiers.ts';
import { createBulkInsert } from '#modules/sample/bulk-insert.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

/** More than are counted before words are called common. */
const many = 6000;
const dayMs = 86_400_000;

/** Among the last to be entered, and older than most. */
const wasLate = (i: number): boolean => i >= 5000 && i % 2 === 0;

interface Made {
  readonly id: string;
  readonly words: string;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly promisedSort: number;
  readonly numberOrder: number;
  readonly priority: number;
  readonly assigneeId: string | null;
}

let workshop: Workshop;
let made: Made[];

beforeAll(async () => {
  workshop = await openWorkshop();
  const { organisationId, database } = workshop;
  const technicianId = workshop.as('technician').id;
  made = Array.from({ length: many }, (_, i): Made => ({
    id: newId(),
    // Every order has one word, many have another; the third is rare among the newest, and everywhere among those that were entered late.
    words: ['rotor', ...(i % 5 < 2 ? ['gimbal'] : []), ...((i < 5000 ? i % 5 > 0 : wasLate(i) || i % 50 === 1) ? ['battery'] : [])].join(' '),
    // A hundred at one moment.
    createdAt: Math.floor((wasLate(i) ? i / 3 : i) / 100) * dayMs,
    updatedAt: ((i * 7919) % many) * dayMs,
    promisedSort: (many - i) * dayMs,
    numberOrder: i,
    priority: i % 4,
    assigneeId: i % 2 === 0 ? technicianId : null,
  }));
  await database.write(
    async (db) => {
      const bulk = createBulkInsert(db);
      await bulk.insert(
        'workOrders',
        made.map(({ words, ...order }) => ({
          ...order,
          organisationId,
          number: `WO-${order.numberOrder}`,
          status: 'received',
          statusSince: 0,
          title: words,
          createdById: technicianId,
          billing: 'warranty',
          promisedAt: order.promisedSort,
          searchText: words,
        })),
      );
      await bulk.finish();
    },
    { alone: true },
  );
}, 60_000);
afterAll(() => workshop.close());

const columns = {
  createdAt: 'createdAt',
  updatedAt: 'updatedAt',
  promisedAt: 'promisedSort',
  number: 'numberOrder',
  priority: 'priority',
} as const satisfies Record<string, keyof Made>;
type Sort = keyof typeof columns;

/** The orders with the word as the list has to show them. */
const expected = (word: string, sort: Sort, descending: boolean, has: (order: Made) => boolean = () => true): string[] => {
  const rows = made.filter((order) => order.words.includes(word) && has(order));
  const column = columns[sort];
  rows.sort((a, b) => a[column] - b[column] || (a.id < b.id ? -1 : 1));
  return (descending ? rows.toReversed() : rows).map(({ id }) => id);
};

describe.each(['rotor', 'batt', 'gimbal'])('%s', (q) => {
  test.each(Object.keys(columns) as Sort[])('is listed by %s without a gap, page after page, both ways', async (sort) => {
    for (const descending of [true, false]) {
      const all = expected(q, sort, descending);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await workshop.as('manager').does('workOrders.list', { q, sort: `${descending ? '-' : ''}${sort}`, limit: 97, ...(cursor && { cursor }) });
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor && seen.length < 500);
      expect(seen).toEqual(all.slice(0, seen.length));
      expect(seen.length).toBeGreaterThan(484);
    }
  });

  test('is listed with what else is asked for', async () => {
    const { items } = await workshop.as('manager').does('workOrders.list', { q, unassigned: true, limit: 60 });
    expect(items.map(({ id }) => id)).toEqual(expected(q, 'createdAt', true, ({ assigneeId }) => assigneeId === null).slice(0, 60));
  });

  test('is found by the search, newest first', async () => {
    const { items } = await workshop.as('manager').does('search.find', { q, limit: 7 });
    expect(items.map(({ id }) => id)).toEqual(expected(q, 'createdAt', true).slice(0, 7));
  });
});

test('whoever sees few orders finds them among the many of others', async () => {
  const boss = workshop.as('administrator');
  const role = await boss.does('roles.create', { name: 'Own', grants: [{ permission: 'service:workorder:view', scope: 'own' }] });
  const person = await workshop.hire('viewer', 'Jo Narrow');
  await boss.does('users.assignRoles', { userIds: [person.id], roleIds: [role.id], mode: 'set' });
  const [oldest] = made;
  await workshop.as('manager').does('workOrders.assign', { id: oldest?.id ?? '', assigneeId: person.id });
  for (const find of [() => person.does('search.find', { q: 'rotor' }), () => person.does('workOrders.list', { q: 'rotor' })])
    expect((await find()).items.map(({ id }) => id)).toEqual([oldest?.id]);
});

/** Words that thousands of contacts have find every customer of theirs, page by page, and no other. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#kernel/identifiers.ts';
import { createBulkInsert } from '#modules/sample/bulk-insert.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';

/** More than are counted before words are called common. */
const many = 2400;

let workshop: Workshop;
const expected = new Set<string>();
beforeAll(async () => {
  workshop = await openWorkshop();
  const { organisationId } = workshop;
  const stamp = { organisationId, createdAt: 1, updatedAt: 1 };
  const customers = Array.from({ length: many + 200 }, (_, i) => ({ ...stamp, id: newId(), number: `C-${20_000 + i}`, name: `Nobody ${i}`, i }));
  // The first have a contact of that name, the last are called so themselves.
  const named = customers.filter(({ i }) => i < many);
  for (const { id } of [...named, ...customers.slice(-3)]) expected.add(id);
  await workshop.database.write(async (db) => {
    const bulk = createBulkInsert(db);
    await bulk.insert(
      'customers',
      customers.map(({ i, ...row }) => ({ ...row, kind: 'company' as const, searchText: i >= customers.length - 3 ? 'ann' : row.name })),
    );
    await bulk.insert(
      'contacts',
      named.map(({ id }) => ({ ...stamp, id: newId(), customerId: id, name: 'Ann', searchText: 'ann' })),
    );
    await bulk.insert(
      'personalDetails',
      customers.map(({ id }) => ({ organisationId, subjectId: id, customerId: id, searchText: '' })),
    );
    await bulk.finish();
  });
});
afterAll(() => workshop.close());

test.each(['name', '-createdAt'] as const)('sorted by %s', async (sort) => {
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await workshop.as('reception').does('customers.list', { q: 'ann', sort, limit: 200, ...(cursor && { cursor }) });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  expect(seen.length).toBe(expected.size);
  expect(new Set(seen)).toEqual(expected);
});

test('the search box names the customers that are called so first', async () => {
  const { items } = await workshop.as('reception').does('search.find', { q: 'ann', limit: 6 });
  expect(items.map(({ detail }) => detail.endsWith('Ann'))).toEqual([false, false, false, true, true, true]);
});

/** Every list that can be exported can be named to people, its columns too, and shows a protected field only to whoever may see it. */
import { expect, test } from 'vitest';
import { wordAt, wordsAt } from '#entry/export-words.ts';
import type { ListColumn } from '#shared/contract/list-columns.ts';
import { operations } from '#shared/contract/names.ts';
import { protectedFieldsOf } from '#shared/contract/protected-fields.ts';

const exportable = [...operations.values()].flatMap(({ name, output, input, meta }) => (meta.exports ? [{ name, output, input, ...meta.exports }] : []));

test('all lists that have a page of rows can be exported', () => {
  expect(exportable.map(({ name }) => name)).toEqual([
    'aircraft.list',
    'audit.list',
    'customers.list',
    'jobs.list',
    'parts.list',
    'procedures.list',
    'products.list',
    'users.list',
    'workOrders.list',
  ]);
});

/** A row in which everything can be read, and that tells what was. */
function watchedRow(read: Set<string>, path: readonly string[] = []): unknown {
  return new Proxy(() => '', {
    get: (_target, field) => {
      if (typeof field === 'symbol') return () => '';
      read.add([...path, field].join('.'));
      return field === 'map' ? () => [] : watchedRow(read, [...path, field]);
    },
    apply: () => '',
  });
}

test.each(exportable.map((list) => [list.name, list] as const))('%s', (_name, { title, columns, output, input }) => {
  expect(wordAt(title)).toMatch(/^[A-Z]/);
  expect(input.safeParse({ limit: 200 }).success).toBe(true);
  const protectedRows = protectedFieldsOf(output).map(({ path, permission }) => ({ field: path.slice(2).join('.'), permission }));
  for (const [key, given] of Object.entries(columns)) {
    const column = given as ListColumn<unknown>;
    expect(wordAt(column.label), key).toMatch(/^[A-Z]/);
    if (column.as === 'word') wordsAt(column.words);
    const read = new Set<string>();
    column.value(watchedRow(read));
    for (const { field, permission } of protectedRows) if (read.has(field)) expect(column.needs, `${key} shows ${field}`).toBe(permission);
    if (column.needs)
      expect(
        protectedRows.some(({ field }) => read.has(field)),
        `${key} needs a permission for no field`,
      ).toBe(true);
  }
});

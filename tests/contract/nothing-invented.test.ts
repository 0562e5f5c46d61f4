/** What nobody gave is unknown: no operation and no table fills a number in for somebody. */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '#shared/contract/names.ts';
import { tables } from '#database/tables/index.ts';

/** How much of something is answered at once is a wish, no measurement. */
const pageSizes = /(^|\.)(limit|cards)$/;

interface Filled {
  readonly path: string;
  readonly value: unknown;
}

/** Every field that has a value without anybody giving one. */
function filledIn(node: unknown, path: string): Filled[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'default' in node && 'type' in node ? [{ path, value: (node as { default: unknown }).default }] : [];
  return [...own, ...Object.entries(node).flatMap(([key, child]) => filledIn(child, key === 'properties' ? path : `${path}.${key}`))];
}

const isNumber = ({ value }: Filled) => typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value)));
const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });

test.each([...operations.values()].map((operation) => [operation.name, operation] as const))('%s', (_name, { input, output }) => {
  expect(
    filledIn(schemaOf(input, 'input'), '')
      .filter(isNumber)
      .filter(({ path }) => !pageSizes.test(path)),
  ).toEqual([]);
  expect(filledIn(schemaOf(output, 'output'), '').filter(isNumber)).toEqual([]);
});

/** No measurement: which change of a record this is, and by which rules its signature was made. */
const counts = ['version', 'format'];

test('no column holds a measurement that nobody wrote', () => {
  const filled = Object.values(tables.sqlite)
    .filter((table) => is(table, SQLiteTable))
    .flatMap((table) =>
      Object.entries(getTableColumns(table)).flatMap(([name, column]) =>
        typeof column.default === 'number' && !counts.includes(name) ? [`${getTableName(table)}.${name}`] : [],
      ),
    );
  expect(filled).toEqual([]);
});

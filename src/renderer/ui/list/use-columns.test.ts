import { expect, it } from 'vitest';
import type { Column } from './list.ts';
import { fitting } from './use-columns.ts';

const columns: Column<never>[] = [200, 100, 100].map((width, index) => ({ key: `${index}`, label: `${index}`, width, cell: () => null }));

it.each([
  [1000, 3],
  [400, 3],
  [399, 2],
  [299, 1],
  [10, 1],
])('in %d pixels %d columns stand', (width, count) => {
  expect(fitting(columns, width)).toEqual(columns.slice(0, count));
});

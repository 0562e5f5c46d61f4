import { expect, test } from 'vitest';
import type { Column } from './list.ts';
import { asTwoLines, phonePlaceOf, shownOnPhone, type PhoneLines } from './phone-lines.ts';

type Key = 'title' | 'number' | 'stage' | 'promised' | 'assignee' | 'customer' | 'aircraft';
const phone: PhoneLines<Key> = { first: ['title', 'promised'], second: ['stage', 'aircraft'], who: 'assignee' };
const columns = (['title', 'number', 'stage', 'promised', 'assignee', 'customer', 'aircraft'] as const).map((key): Column<never> => {
  const place = phonePlaceOf(key, phone);
  return { key, label: key, width: 100, cell: () => null, ...(key === 'number' && { sort: key }), ...(place && { phone: place }) };
});
const keysOf = (some: readonly Column<never>[]) => some.map(({ key }) => key);

test('the lines stand in the order they are declared in, and the person at the end', () => {
  const arranged = asTwoLines(columns);
  expect(keysOf(arranged)).toEqual(['title', 'promised', 'stage', 'aircraft', 'number', 'customer', 'assignee']);
  expect(keysOf(arranged.filter(({ optional }) => !optional))).toEqual(['title', 'promised', 'stage', 'aircraft', 'assignee']);
});

test.each([
  [undefined, ['title', 'promised', 'stage', 'aircraft', 'assignee']],
  ['-number', ['title', 'promised', 'stage', 'aircraft', 'number', 'assignee']],
])('sorted by %s it shows %j', (sort, keys) => {
  const arranged = asTwoLines(columns);
  expect(
    keysOf(
      shownOnPhone(
        arranged,
        arranged.filter(({ optional }) => !optional),
        sort,
      ),
    ),
  ).toEqual(keys);
});

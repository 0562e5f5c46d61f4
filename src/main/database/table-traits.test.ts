import { getTableColumns, getTableName } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { isAppendOnly, isClustered, isSearchable } from './table-traits.ts';
import { appendOnlyTables, searchableTables, tables } from './tables/index.ts';

const all = Object.entries(tables.sqlite);
const withColumn = (column: string): string[] => all.flatMap(([name, table]) => (column in getTableColumns(table) ? [name] : []));

test('every table with words to be searched in has an index over them', () => {
  // Few enough to be read whole.
  const shortLists = ['users', 'teams'];
  expect(searchableTables.toSorted()).toEqual(
    withColumn('searchText')
      .filter((name) => !shortLists.includes(name))
      .toSorted(),
  );
});

test('whatever goes into the trash is taken out of it again', () => {
  // What was taken off or taken back stays where it was, marked.
  const marked = ['attachments', 'comments'];
  const withTrash = Object.entries(contract).flatMap(([area, operations]) => ('restore' in operations ? [area] : []));
  expect(withTrash.toSorted()).toEqual(
    withColumn('removedAt')
      .filter((name) => !marked.includes(name))
      .toSorted(),
  );
});

test('nothing that accepts inserts only counts versions, which are counted by changing', () => {
  expect(appendOnlyTables).toEqual(['audit_records', 'work_order_events', 'releases', 'receipts']);
  expect(withColumn('version').filter((name) => appendOnlyTables.includes(getTableName(tables.sqlite[name as keyof typeof tables.sqlite])))).toEqual([]);
});

test('what a table asks of the database is the same for both', () => {
  for (const [name, table] of all) {
    const other = tables.postgres[name as keyof typeof tables.postgres];
    expect([isAppendOnly(other), isSearchable(other), isClustered(other)]).toEqual([isAppendOnly(table), isSearchable(table), isClustered(table)]);
  }
});

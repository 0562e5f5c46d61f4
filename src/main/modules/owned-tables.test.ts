/** A table belongs to one room (database/tables/<face>/<room>.table.ts); a file of another room that reads it says so in its second line, and no other room writes it. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const filesOf = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(join(root, file), 'utf8') }));

/** The room of each table, as its definition is filed: `work/time`. */
const owners = new Map(
  filesOf('database/tables/*/*.table.ts').flatMap(({ file, text }) =>
    [...text.matchAll(/^ {2}const (\w+) = k\.table\(/gm)].map(([, table = '']) => [table, file.replace(/^database\/tables\/|\.table\.ts$/g, '')] as const),
  ),
);
const roomOf = (file: string): string => file.split('/').slice(1, 3).join('/');
/** Sample data fills the tables of every room; tests look into all of them. */
const sources = filesOf('{modules,kernel,doors,entry,platform}/**/*.ts').filter(
  ({ file }) => !file.endsWith('.test.ts') && !file.startsWith('modules/sample/'),
);

const namesIn = (list: string): string[] => list.split(',').map((name) => name.trim().split(':')[0]?.trim() ?? '');
/** Each way in which a file takes hold of a table: out of `db.tables`, by its type, by its name. */
function touchedBy(text: string): Set<string> {
  const taken = [...text.matchAll(/\{([^{}]*)\}(?:\s*=\s*|:\s*(?:Pick<)?)(?:\w+\.)*[tT]ables\b/g)].flatMap(([, list = '']) => namesIn(list));
  const named = [...text.matchAll(/\b[tT]ables(?:\.|\[')(\w+)|\b(?:changeRows?|refreshRows|deleteRow|lockRow)\(\s*\w+,\s*'(\w+)'/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return new Set([...taken, ...named].filter((name) => owners.has(name)));
}
/** Those that a file writes; a table under a shorter name counts by the name it was taken as. */
function writtenBy(text: string): Set<string> {
  const shorter = new Map([...text.matchAll(/\b(\w+): (\w+)(?=[^{}]*\}\s*=\s*(?:\w+\.)*tables\b)/g)].map(([, table = '', name = '']) => [name, table]));
  const written = [...text.matchAll(/\b(?:changeRows?|refreshRows|deleteRow|lockRow)\(\s*\w+,\s*'(\w+)'|\.(?:insert|update|delete)\((?:\w+\.)*(\w+)\)/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );
  return new Set(written.map((name) => shorter.get(name) ?? name).filter((name) => owners.has(name)));
}
const foreign = (file: string, tables: Set<string>): string[] => [...tables].filter((table) => owners.get(table) !== roomOf(file)).toSorted();
const declared = (text: string): string[] => (/^\/\/ Reads of other rooms: (.+)\.$/m.exec(text)?.[1] ?? '').split(', ').filter(Boolean).toSorted();

test('every table has a room', () => {
  expect(owners.size).toBeGreaterThan(30);
  expect([...new Set(owners.values())].filter((room) => sources.every(({ file }) => !file.startsWith(`modules/${room}/`)))).toEqual([]);
});

test('a file that reads the tables of other rooms names them, and no others', () => {
  const found = sources.map(({ file, text }) => [file, foreign(file, touchedBy(text))] as const);
  expect(found.filter(([, tables]) => tables.length > 0)).toEqual(
    sources.map(({ file, text }) => [file, declared(text)] as const).filter(([, tables]) => tables.length > 0),
  );
});

test('no file writes a table of another room: that room offers the write, or hands it in', () => {
  expect(sources.map(({ file, text }) => [file, foreign(file, writtenBy(text))] as const).filter(([, tables]) => tables.length > 0)).toEqual([]);
});

test('only the rooms and the database take hold of tables', () => {
  expect(sources.filter(({ file, text }) => !file.startsWith('modules/') && touchedBy(text).size > 0).map(({ file }) => file)).toEqual([]);
});

/** The files of exports go when their time is over, whole or not, with their notes; and what is damaged is not handed out. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExportStore } from './export-store.ts';

let parent: string;
let folder: string;
let store: ExportStore;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'cube-exports-'));
  folder = join(parent, 'exports');
  store = new ExportStore(folder);
});
afterEach(() => rm(parent, { recursive: true }));

const sha256 = createHash('sha256').update('a,b').digest('hex');
async function written(): Promise<string> {
  const { file, partial } = await store.begin();
  await writeFile(partial, 'a,b');
  await store.keep(file, '{}');
  return file;
}
const lastWritten = (name: string, ageMs: number) => utimes(join(folder, name), new Date(), new Date(Date.now() - ageMs));

test('what is older goes with its note, and so does one that was never finished; the others stay', async () => {
  const [old, young] = [await written(), await written()];
  const { partial } = await store.begin();
  await writeFile(partial, 'half');
  for (const name of [old, `${old}.json`]) await lastWritten(name, 90_000_000);
  await utimes(partial, new Date(), new Date(Date.now() - 90_000_000));
  expect(await store.removeOlderThan(86_400_000)).toBe(2);
  expect((await readdir(folder)).toSorted()).toEqual([young, `${young}.json`].toSorted());
});

test('where nothing was ever exported nothing goes', async () => {
  expect(await store.removeOlderThan(0)).toBe(0);
});

test('a file is handed out as it was written, or not at all', async () => {
  const file = await written();
  expect((await buffer((await store.open(file, sha256)).body.read())).toString()).toBe('a,b');
  await writeFile(join(folder, file), 'a,c');
  await expect(store.open(file, sha256)).rejects.toMatchObject({ code: 'file_damaged' });
  await expect(store.open('../keys/data.key', sha256)).rejects.toMatchObject({ code: 'not_found' });
});

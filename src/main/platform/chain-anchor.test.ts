import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AnchoredEnd } from '#kernel/ports.ts';
import { anchorFile, AnchorFile, thinned } from './chain-anchor.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-anchor-'));
});
afterEach(() => rm(folder, { recursive: true }));

const end = (sequence: number, organisationId = 'one', held = 0) => ({ organisationId, sequence, hash: `hash ${sequence}`, publicKey: 'key', held });
const openAnchor = async (rotateAt?: number): Promise<AnchorFile> => {
  const anchor = new AnchorFile(folder, rotateAt);
  await anchor.load();
  return anchor;
};
const sequences = async (anchor: AnchorFile, organisationId = 'one') =>
  (await anchor.read()).ends.flatMap((held) => (held.organisationId === organisationId ? [held.sequence] : []));

test('keeps each end once, for its owner alone to read', async () => {
  const anchor = await openAnchor();
  for (const sequence of [1, 2, 2, 5]) await anchor.add([end(sequence), end(1, 'two')]);
  expect(await sequences(anchor)).toEqual([1, 2, 5]);
  expect(await sequences(anchor, 'two')).toEqual([1]);
  expect((await stat(anchorFile(folder))).mode & 0o777).toBe(0o600);
  const reopened = await openAnchor();
  expect([reopened.newest('one'), reopened.newest('two'), reopened.newest('three')]).toEqual([5, 1, 0]);
  await reopened.add([end(5)]);
  expect(await sequences(reopened)).toEqual([1, 2, 5]);
});

test('tells of an end that lies before what it has seen, and keeps one that took the place of another', async () => {
  const anchor = await openAnchor();
  await anchor.add([end(5)]);
  expect(await anchor.add([end(4)])).toEqual(['one']);
  expect(await anchor.add([{ ...end(5), hash: 'another' }])).toEqual([]);
  expect((await anchor.read()).ends.map(({ hash }) => hash)).toEqual(['hash 5', 'another']);
});

test('notes what was lost when the file was cut, while the program runs and over a restart', async () => {
  const anchor = await openAnchor();
  await anchor.add([end(5)]);
  await writeFile(anchorFile(folder), '');
  await anchor.add([end(7, 'one', 5)]);
  expect((await anchor.read()).ends).toMatchObject([{ sequence: 7, lost: 5 }]);
  await rm(anchorFile(folder));
  await (await openAnchor()).add([end(9, 'one', 7)]);
  expect((await anchor.read()).ends).toMatchObject([{ sequence: 9, lost: 7 }]);
});

test('passes over a line that a power cut left unfinished, and counts it', async () => {
  const anchor = await openAnchor();
  await anchor.add([end(1)]);
  await writeFile(anchorFile(folder), `${await readFile(anchorFile(folder), 'utf8')}{"at":17,"organ`);
  await anchor.add([end(2)]);
  expect(await anchor.read()).toMatchObject({ ends: [{ sequence: 1 }, { sequence: 2 }], unreadable: 1 });
});

test('stays small, keeps the newest end of each organisation, and several programs lose nothing while it is rotated', async () => {
  const programs = await Promise.all(Array.from({ length: 4 }, () => openAnchor(4_000)));
  await programs[0]?.add([end(7, 'quiet')]);
  let sequence = 0;
  for (let round = 0; round < 60; round++) {
    const read = programs[0]?.read();
    await Promise.all(programs.map((program) => program.add([end(++sequence)])));
    await read;
  }
  const [anchor] = programs;
  if (!anchor) throw new Error('There is no program');
  expect(await sequences(anchor, 'quiet')).toEqual([7]);
  const kept = new Set(await sequences(anchor));
  expect(kept.has(sequence)).toBe(true);
  // Nothing is thinned before there are a thousand lines: of those that each program added none may be missing.
  expect([...Array(sequence)].map((_, i) => i + 1).filter((each) => !kept.has(each)).length).toBe(0);
  expect((await anchor.read()).ends.some(({ lost }) => lost !== undefined)).toBe(false);
  expect((await readdir(folder)).filter((name) => name.endsWith('.jsonl')).length).toBeLessThan(5);
});

test('what is long past is thinned: ever fewer the older they are, the first and the newest of each and every loss remain', () => {
  const ends = Array.from({ length: 5_000 }, (_, i): AnchoredEnd => ({
    at: i,
    organisationId: i === 3 ? 'quiet' : 'busy',
    sequence: i,
    hash: '',
    publicKey: null,
    ...(i === 77 && { lost: 70 }),
  }));
  const left = thinned(ends, 100);
  expect(left.length).toBeLessThanOrEqual(100);
  const at = left.map((each) => each.at);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  for (const kept of [0, 3, 77, 4_999]) expect(at).toContain(kept);
});

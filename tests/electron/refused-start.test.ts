/** A desktop that cannot start says why in one sentence and ends. Real here: everything but, perhaps, Electron. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';
import { openDesktop } from './open-desktop.ts';

let folder: string;
beforeEach(async () => {
  await buildIfStale();
  folder = await mkdtemp(join(tmpdir(), 'cube-refused-'));
}, 180_000);
afterEach(() => rm(folder, { recursive: true, force: true }));

it('refuses a data folder that is none', async () => {
  const file = join(folder, 'data');
  await writeFile(file, 'I am a file');
  await expect(openDesktop(file)).rejects.toThrow(/before its window opened[^]*The data folder .* cannot be used/);
  expect(await readFile(file, 'utf8')).toBe('I am a file');
});

it('refuses a database that is none, and leaves it as it is', async () => {
  const database = join(folder, 'cube.db');
  await writeFile(database, 'This is not a database, but somebody may want it back.'.repeat(100));
  await expect(openDesktop(folder)).rejects.toThrow(/before its window opened[^]*CUBE-PRO cannot start/);
  expect(await readFile(database, 'utf8')).toContain('somebody may want it back');
});

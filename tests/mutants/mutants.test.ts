/** Tests that can fail: with each fault put into a copy of the program, the tests that guard against it are red. The short form sees to it that each fault can still be put in. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { long } from '#tests/long.ts';
import { mutants, type Mutant } from './mutants.ts';

const project = resolve(import.meta.dirname, '../..');

/** @throws where what the fault replaces does not stand there exactly once. */
async function mutated(folder: string, { file, from, to }: Mutant): Promise<string> {
  const source = await readFile(join(folder, file), 'utf8');
  const parts = source.split(from);
  expect(parts, `${from} in ${file}`).toHaveLength(2);
  return parts.join(to);
}

test.each(mutants)('$fault: the place is still there', async (mutant) => {
  expect(await mutated(project, mutant)).not.toBe(await readFile(join(project, mutant.file), 'utf8'));
});

describe.runIf(long)('with the fault in it', () => {
  let copy: string;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'cube-mutant-'));
    for (const part of ['src', 'tests', 'build', 'resources', 'package.json', 'tsconfig.json', 'vitest.config.ts'])
      await cp(join(project, part), join(copy, part), { recursive: true });
    await symlink(join(project, 'node_modules'), join(copy, 'node_modules'));
  });
  afterAll(() => rm(copy, { recursive: true, force: true }));

  test.each(mutants)('$fault: noticed', { timeout: 300_000 }, async (mutant) => {
    const place = join(copy, mutant.file);
    const sound = await readFile(place, 'utf8');
    await writeFile(place, await mutated(copy, mutant));
    try {
      expect(await failedTests(copy, mutant.tests)).toBeGreaterThan(0);
    } finally {
      await writeFile(place, sound);
    }
  });
});

/** Tests that ran and failed; a file that cannot even be loaded proves nothing. */
async function failedTests(folder: string, tests: readonly string[]): Promise<number> {
  const report = join(folder, 'report.json');
  await rm(report, { force: true });
  await promisify(execFile)(process.execPath, [join(folder, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`, ...tests], {
    cwd: folder,
    maxBuffer: 2 ** 26,
  }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 1)) throw error;
  });
  const { numFailedTests } = JSON.parse(await readFile(report, 'utf8')) as { numFailedTests: number };
  return numFailedTests;
}

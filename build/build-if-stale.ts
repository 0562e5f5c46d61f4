/** Builds the program when a source has changed since the last build; silent and quick when none has. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
const stampFile = join(out, 'sources.sha256');
const lockFile = join(out, 'building.pid');
const sources = ['src/**/*', 'electron.vite.config.ts', 'build/finished-tables.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Makes sure that out/ is what the sources say. What the build says goes to standard error.
 * @throws where the build fails; what stood in out/ is then not to be used.
 */
export async function buildIfStale(): Promise<void> {
  if (isFresh()) return;
  const release = await takeLock();
  try {
    // Whoever held the lock may have built just this.
    if (!isFresh()) await build();
  } finally {
    release();
  }
}

const isFresh = (): boolean => readText(stampFile) === fingerprint();

/** One line for everything the build depends on: names, sizes and times of change, not contents, to be quick. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root, exclude: ['**/*.test.ts', '**/*.test.tsx'] }).sort()) {
    const entry = statSync(join(root, file), { throwIfNoEntry: false });
    if (entry?.isFile()) hash.update(`${file} ${entry.size} ${entry.mtimeMs}\n`);
  }
  return hash.digest('hex');
}

async function build(): Promise<void> {
  console.error('Building CUBE-PRO …');
  // Taken before: a source that changes during the build makes the result stale.
  const stamp = fingerprint();
  rmSync(stampFile, { force: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build.ts'), '--quiet'], { cwd: root, stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The program could not be built; the reason stands above.');
  writeFileSync(stampFile, stamp);
}

/** Two commands started at once must not build into the same folder. */
async function takeLock(): Promise<() => void> {
  mkdirSync(out, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
      return () => rmSync(lockFile, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = Number(readText(lockFile));
    if (owner > 0 && !isRunning(owner)) rmSync(lockFile, { force: true });
    await wait(100);
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not allowed to signal it: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

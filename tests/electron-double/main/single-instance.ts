/** The lock by which a second start of the program finds the first and hands over its arguments. */
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns whether this process is the first on the folder. */
export function takeSingleInstanceLock(userData: string, onSecond: (argv: string[], folder: string) => void): boolean {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'double-instance.lock');
  const note = join(userData, 'double-second.json');
  if (isHeld(lock)) {
    writeFileSync(note, JSON.stringify({ argv: process.argv, folder: process.cwd() }));
    return false;
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(userData, (_change, file) => {
    if (file !== 'double-second.json') return;
    const { argv, folder } = readNote(note);
    if (argv.length > 0) onSecond(argv, folder);
  });
  watcher.unref();
  process.once('exit', () => rmSync(lock, { force: true }));
  return true;
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch {
    // No lock, or the process that held it has ended.
    return false;
  }
}

function readNote(note: string): { argv: string[]; folder: string } {
  try {
    const read = JSON.parse(readFileSync(note, 'utf8')) as { argv: string[]; folder: string };
    rmSync(note);
    return read;
  } catch {
    // Half written: the next change brings the whole of it.
    return { argv: [], folder: '' };
  }
}

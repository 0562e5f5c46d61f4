/** The structured log: one JSON line an event, in the data folder, rotated by size; warnings go to standard error too. */
import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import type { Log } from '#kernel/ports.ts';

const rotateBytes = 10 * 1024 * 1024;
const keepFiles = 5;

/** Never written, wherever they stand in a line. */
const redact = ['password', 'token', '*.password', '*.token', 'headers.authorization', 'headers.cookie'];

/** @param folder where `cube.log` is kept with its older generations; null writes to standard error only. */
export function createLog(folder: string | null): Log {
  const streams: pino.StreamEntry[] = [{ level: 'warn', stream: pino.destination({ dest: 2, sync: true }) }];
  if (folder !== null && canKeep(folder)) {
    const path = join(folder, 'cube.log');
    rotate(path);
    const file = pino.destination({ dest: path, sync: false, minLength: 4096 });
    process.once('exit', () => file.flushSync());
    streams.push({ level: 'info', stream: file });
  }
  const log = pino({ redact, base: null }, pino.multistream(streams));
  return {
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
  };
}

/** A folder that cannot be written to is reported by whoever needs it for the data; the log then goes to standard error only. */
function canKeep(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function rotate(path: string): void {
  if (!existsSync(path) || statSync(path).size < rotateBytes) return;
  for (let generation = keepFiles - 1; generation >= 1; generation--)
    if (existsSync(`${path}.${generation}`)) renameSync(`${path}.${generation}`, `${path}.${generation + 1}`);
  renameSync(path, `${path}.1`);
}

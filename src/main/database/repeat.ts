/** Begins a transaction anew that another one was in the way of: a few times, after pauses that grow and differ. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '#kernel/ports.ts';
import { passesByItself } from './errors.ts';
import type { WriteHandle } from './handle.ts';
import type { Database, DialectDatabase, WriteOptions } from './open-database.ts';

const maxTries = 4;
const firstPauseMs = 20;

/** Between half of it and the whole, so that two that met do not meet again; four times as long after each try. */
const pauseMs = (tries: number): number => firstPauseMs * 4 ** (tries - 1) * (0.5 + Math.random() / 2);

/** The database with its writes repeated. What is written is to be begun anew each time: it keeps nothing outside of its function. */
export function repeating(database: DialectDatabase, log: Log): Database {
  let repeats = 0;

  async function write<T>(work: (db: WriteHandle) => Promise<T>, options?: WriteOptions): Promise<T> {
    for (let tries = 1; ; tries++)
      try {
        return await database.write(work, options);
      } catch (error) {
        if (!passesByItself(error)) throw error;
        if (tries === maxTries) {
          log.warn({ err: error, tries }, 'A transaction did not get through, however often it was begun anew');
          throw error;
        }
        repeats += 1;
        log.info({ err: error, tries }, 'A transaction met another one and is begun anew');
        await wait(pauseMs(tries));
      }
  }

  return { ...database, write, repeats: () => repeats };
}

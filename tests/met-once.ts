/** A database on which every transaction meets another one: it is rolled back at its end, and goes through when it is begun anew. */
import { databaseFile, type DatabaseOptions, type OpenDatabase } from '#database/open-database.ts';
import type { WriteHandle } from '#database/handle.ts';
import { repeating } from '#database/repeat.ts';
import { confined } from '#database/scope.ts';
import { openSqlite } from '#database/sqlite/open-sqlite.ts';

const met = () => Object.assign(new Error('could not serialize access due to concurrent update'), { code: '40001' });

export async function metOnce({ dataFolder, log }: DatabaseOptions): Promise<OpenDatabase> {
  const database = await openSqlite({ file: databaseFile(dataFolder), log });
  const begun = new WeakSet<object>();
  const write = <T>(work: (db: WriteHandle) => Promise<T>): Promise<T> => {
    if (begun.has(work)) return database.write(work);
    begun.add(work);
    return database.write(async (db) => {
      await work(db);
      throw met();
    });
  };
  return confined(repeating({ ...database, write }, log));
}

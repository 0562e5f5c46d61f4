/** One connection in the thread that reads for long: it reads, and can be stopped in the middle of a statement. */
import Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import type { DialectDatabase, Stop } from '../open-database.ts';
import { handle } from './open-sqlite.ts';
import { ScopedSqliteDialect } from './scoped-dialect.ts';
import { StatementCache } from './statement-cache.ts';
import { readerPragmas } from './wal-discipline.ts';

/** Each page is read once: remembering it helps nobody. */
const smallCache = 'cache_size = -8192';

/** SQLite looks at the flag at each row: nothing else ends a statement that runs in this thread. */
class StoppableDialect extends ScopedSqliteDialect {
  override buildSelectQuery(config: Parameters<ScopedSqliteDialect['buildSelectQuery']>[0]) {
    const isToGoOn = sql`is_to_go_on()`;
    return super.buildSelectQuery({ ...config, where: config.where ? sql`${isToGoOn} and (${config.where})` : isToGoOn });
  }
}

export function readSqlite(file: string, { flag, signal }: Stop): Omit<DialectDatabase, 'write'> {
  const connection = new Database(file, { readonly: true, fileMustExist: true });
  for (const pragma of [...readerPragmas, smallCache]) connection.pragma(pragma);
  connection.function('is_to_go_on', () => {
    if (Atomics.load(flag, 0) !== 0) throw new Error('This was told to stop');
    return 1;
  });
  const statements = new StatementCache(connection);
  const db = handle(
    async (text, params, method) => {
      signal.throwIfAborted();
      const statement = statements.prepared(text);
      return method === 'get' ? statement.get(...params) : statement.all(...params);
    },
    new StoppableDialect({ casing: 'snake_case' }),
  );
  return { dialect: 'sqlite', read: (work) => work(db), close: async () => void connection.close() };
}

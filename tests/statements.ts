/** The statements that SQLite is sent to answer a question, and how it would go about each. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { vi } from 'vitest';
import { SqliteConnection } from '#database/sqlite/connection.ts';

export interface Statement {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** What is sent for the question, and not by the clocks of the program beside it. */
const asked = new AsyncLocalStorage<Statement[]>();
const { statement } = SqliteConnection.prototype;

/** The statements that are sent to answer a question. */
export async function statementsOf(ask: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const spy = vi.spyOn(SqliteConnection.prototype, 'statement').mockImplementation(function (this: SqliteConnection, ...given: Parameters<typeof statement>) {
    const [sql, params] = given;
    asked.getStore()?.push({ sql, params });
    return statement.apply(this, given);
  } as typeof statement);
  try {
    await asked.run(statements, ask);
    return statements;
  } finally {
    spy.mockRestore();
  }
}

export const planOf = (connection: Database.Database, { sql, params }: Statement): string[] =>
  (connection.prepare(`explain query plan ${sql}`).all(...params) as { detail: string }[]).map(({ detail }) => detail);

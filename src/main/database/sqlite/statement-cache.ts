/** The prepared statements of one connection by text, the least recently used thrown out first. */
import type Database from 'better-sqlite3';

const maxStatements = 500;

export class StatementCache {
  readonly #connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** Rows come as arrays of their values. */
  prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) {
      this.#statements.delete(sql);
      this.#statements.set(sql, known);
      return known;
    }
    const statement = this.#connection.prepare(sql);
    if (statement.reader) statement.raw(true);
    this.#statements.set(sql, statement);
    if (this.#statements.size > maxStatements) this.#statements.delete(this.#statements.keys().next().value ?? '');
    return statement;
  }
}

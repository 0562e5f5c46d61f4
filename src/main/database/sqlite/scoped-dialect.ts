/** SQLite's dialect with the sort keys beside the names that are written; and with the organisation of the running call in every statement. */
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core';
import { confineInsert, confineRows, confineUpdate } from '../scoped-statements.ts';
import { insertWithSortKeys, withSortKeys } from '../sort-keys.ts';

type Built<Name extends 'buildSelectQuery' | 'buildUpdateQuery' | 'buildDeleteQuery' | 'buildInsertQuery'> = Parameters<SQLiteAsyncDialect[Name]>[0];

export class KeyedSqliteDialect extends SQLiteAsyncDialect {
  override buildUpdateSet(...[table, set]: Parameters<SQLiteAsyncDialect['buildUpdateSet']>) {
    return super.buildUpdateSet(table, withSortKeys(table, set));
  }
  override buildInsertQuery(config: Built<'buildInsertQuery'>) {
    return super.buildInsertQuery(insertWithSortKeys(config));
  }
}

export class ScopedSqliteDialect extends KeyedSqliteDialect {
  override buildSelectQuery(config: Built<'buildSelectQuery'>) {
    return super.buildSelectQuery(confineRows(config));
  }
  override buildUpdateQuery(config: Built<'buildUpdateQuery'>) {
    return super.buildUpdateQuery(confineUpdate(config));
  }
  override buildDeleteQuery(config: Built<'buildDeleteQuery'>) {
    return super.buildDeleteQuery(confineRows(config));
  }
  override buildInsertQuery(config: Built<'buildInsertQuery'>) {
    return super.buildInsertQuery(confineInsert(config));
  }
}

/** PostgreSQL's dialect with the sort keys beside the names that are written; and with the organisation of the running call in every statement. */
import { PgDialect } from 'drizzle-orm/pg-core';
import { confineInsert, confineRows, confineUpdate } from '../scoped-statements.ts';
import { insertWithSortKeys, withSortKeys } from '../sort-keys.ts';

type Built<Name extends 'buildSelectQuery' | 'buildUpdateQuery' | 'buildDeleteQuery' | 'buildInsertQuery'> = Parameters<PgDialect[Name]>[0];

export class KeyedPostgresDialect extends PgDialect {
  override buildUpdateSet(...[table, set]: Parameters<PgDialect['buildUpdateSet']>) {
    return super.buildUpdateSet(table, withSortKeys(table, set));
  }
  override buildInsertQuery(config: Built<'buildInsertQuery'>) {
    return super.buildInsertQuery(insertWithSortKeys(config));
  }
}

export class ScopedPostgresDialect extends KeyedPostgresDialect {
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

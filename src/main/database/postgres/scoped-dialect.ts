/** PostgreSQL's dialect with the organisation of the running call in every statement. */
import { PgDialect } from 'drizzle-orm/pg-core';
import { confineInsert, confineRows, confineUpdate } from '../scoped-statements.ts';

type Built<Name extends 'buildSelectQuery' | 'buildUpdateQuery' | 'buildDeleteQuery' | 'buildInsertQuery'> = Parameters<PgDialect[Name]>[0];

export class ScopedPostgresDialect extends PgDialect {
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

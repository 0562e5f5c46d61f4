/** What every record that people keep begins with: whose it is, its id, its version, and when it was made, changed and removed. */
import type { ColumnKit } from '../columns.ts';
import type { defineFoundationTables } from './foundation.table.ts';

export const recordColumns = (k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) => ({
  organisationId: k
    .id()
    .notNull()
    .references(() => organisations.id),
  id: k.id().notNull(),
  version: k.int().notNull().default(1),
  createdAt: k.instant().notNull(),
  updatedAt: k.instant().notNull(),
  removedAt: k.instant(),
});

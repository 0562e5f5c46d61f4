/** Table of the time room. */
import { sql } from 'drizzle-orm';
import type { ColumnKit } from '../../columns.ts';
import type { defineAccessTables } from '../administration/access.table.ts';
import { ofOrder, onOrder, type Order } from './of-order.ts';

export function defineTimeTables(k: ColumnKit, earlier: Order & ReturnType<typeof defineAccessTables>) {
  const timeEntries = k.table(
    'time_entries',
    {
      ...ofOrder(k, earlier),
      version: k.int().notNull().default(1),
      userId: k.id().notNull(),
      startedAt: k.instant().notNull(),
      /** null while the timer runs. */
      endedAt: k.instant(),
      minutes: k.int(),
      manual: k.bool().notNull(),
      billable: k.bool().notNull().default(true),
      note: k.text(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('time_entries_order').on(t.organisationId, t.workOrderId, t.startedAt, t.id),
      k.index('time_entries_user').on(t.organisationId, t.userId, t.startedAt, t.id),
      // One running timer per person holds under concurrent writers, too.
      k
        .uniqueIndex('time_entries_running')
        .on(t.organisationId, t.userId)
        .where(sql`ended_at is null`),
      k.index('time_entries_started').on(t.organisationId, t.startedAt, t.userId, t.minutes),
      onOrder(k, earlier, t),
      k.foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [earlier.users.organisationId, earlier.users.id] }),
    ],
  );

  return { timeEntries };
}

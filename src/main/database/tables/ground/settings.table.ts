/** Table of the settings room. */
import type { ColumnKit } from '../../columns.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineSettingTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  const settings = k.table(
    'settings',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      key: k.text().notNull(),
      value: k.json().notNull(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.key] })],
  );

  return { settings };
}

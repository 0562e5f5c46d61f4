/** Records in the trash and out of it: `removedAt` stands in those that were put there. */
import { isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { AnyColumn } from './columns.ts';

export type Presence = 'present' | 'trash';

export const isIn = (table: { readonly removedAt: AnyColumn }, where: Presence): SQL =>
  where === 'trash' ? isNotNull(table.removedAt) : isNull(table.removedAt);

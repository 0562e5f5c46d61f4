/** All tables, defined once and built for each dialect; each file holds those of one room. */
import { getTableName } from 'drizzle-orm';
import { kits, type ColumnKit, type Dialect } from '../columns.ts';
import { isAppendOnly, isSearchable, type Searchable } from '../table-traits.ts';
import { defineAccessTables } from './administration/access.table.ts';
import { defineAircraftTables } from './fleet/aircraft.table.ts';
import { defineFoundationTables } from './foundation.table.ts';
import { defineAttachmentTables } from './ground/attachments.table.ts';
import { defineJobTables } from './ground/jobs.table.ts';
import { defineSettingTables } from './ground/settings.table.ts';
import { defineSavedViewTables } from './insight/saved-views.table.ts';
import { defineCustomerTables } from './office/customers.table.ts';
import { defineProductTables } from './office/products.table.ts';
import { definePartTables } from './store/parts.table.ts';
import { defineChecklistTables } from './work/checklists.table.ts';
import { defineCommentTables } from './work/comments.table.ts';
import { defineEstimateTables } from './work/estimates.table.ts';
import { defineFindingTables } from './work/findings.table.ts';
import { defineOrderPartTables } from './work/order-parts.table.ts';
import { defineProcedureTables } from './work/procedures.table.ts';
import { defineTimeTables } from './work/time.table.ts';
import { defineWorkOrderTables } from './work/work-orders.table.ts';

/** In the order in which they refer to one another. */
function defineTables(k: ColumnKit) {
  const foundation = defineFoundationTables(k);
  const access = defineAccessTables(k, foundation);
  const customers = defineCustomerTables(k, foundation);
  const aircraft = defineAircraftTables(k, { ...foundation, ...customers });
  const parts = definePartTables(k, foundation);
  const workOrders = defineWorkOrderTables(k, { ...foundation, ...access, ...customers, ...aircraft });
  const earlier = { ...foundation, ...access, ...customers, ...aircraft, ...parts, ...workOrders };
  return {
    ...earlier,
    ...defineSettingTables(k, foundation),
    ...defineAttachmentTables(k, foundation),
    ...defineJobTables(k, foundation),
    ...defineSavedViewTables(k, foundation),
    ...defineProductTables(k, foundation),
    ...defineProcedureTables(k, foundation),
    ...defineChecklistTables(k, earlier),
    ...defineTimeTables(k, earlier),
    ...defineOrderPartTables(k, earlier),
    ...defineFindingTables(k, earlier),
    ...defineCommentTables(k, earlier),
    ...defineEstimateTables(k, earlier),
  };
}

export type Tables = ReturnType<typeof defineTables>;

export const tables: Readonly<Record<Dialect, Tables>> = {
  sqlite: defineTables(kits.sqlite),
  postgres: defineTables(kits.postgres),
};

type SearchableTables = { [Name in keyof Tables]: Tables[Name] extends Searchable ? Name : never }[keyof Tables];

/** Tables with a full-text index over their `searchText`. */
export const searchableTables = (Object.keys(tables.sqlite) as (keyof Tables)[]).filter((name): name is SearchableTables => isSearchable(tables.sqlite[name]));

/** Tables that accept inserts only, by their names in the database. */
export const appendOnlyTables: readonly string[] = Object.values(tables.sqlite).filter(isAppendOnly).map(getTableName);

/** All tables, defined once and built for each dialect; each file holds those of one room. */
import { kits, type ColumnKit, type Dialect } from '../columns.ts';
import { defineAccessTables } from './administration/access.table.ts';
import { defineAircraftTables } from './fleet/aircraft.table.ts';
import { appendOnlyFoundation, defineFoundationTables } from './foundation.table.ts';
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
import { appendOnlyWorkOrders, defineWorkOrderTables } from './work/work-orders.table.ts';

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

/** Tables with a full-text index over their `searchText`. */
export const searchableTables = ['customers', 'aircraft', 'products', 'parts', 'procedures', 'workOrders'] as const satisfies readonly (keyof Tables)[];

/** Tables that accept inserts only, by their names in the database. */
export const appendOnlyTables: readonly string[] = [...appendOnlyFoundation, ...appendOnlyWorkOrders];

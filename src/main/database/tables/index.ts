/** All tables, defined once and built for each dialect. */
import { kits, type ColumnKit, type Dialect } from '../columns.ts';
import { defineCatalogueTables } from './catalogue.table.ts';
import { defineCustomerTables } from './customers.table.ts';
import { defineFleetTables } from './fleet.table.ts';
import { defineFoundationTables } from './foundation.table.ts';
import { definePeopleTables } from './people.table.ts';
import { defineWorkOrderTables } from './work-orders.table.ts';

function defineTables(k: ColumnKit) {
  const foundation = defineFoundationTables(k);
  const people = definePeopleTables(k, foundation);
  const customers = defineCustomerTables(k, foundation);
  const fleet = defineFleetTables(k, { ...foundation, ...customers });
  const catalogue = defineCatalogueTables(k, foundation);
  const earlier = { ...foundation, ...people, ...customers, ...fleet, ...catalogue };
  return { ...earlier, ...defineWorkOrderTables(k, earlier) };
}

export type Tables = ReturnType<typeof defineTables>;

export const tables: Readonly<Record<Dialect, Tables>> = {
  sqlite: defineTables(kits.sqlite),
  postgres: defineTables(kits.postgres),
};

/** Tables with a `searchText` column: each has a full-text index of its own. */
export const searchableTables = ['customers', 'aircraft', 'products', 'parts', 'procedures', 'workOrders'] as const satisfies readonly (keyof Tables)[];

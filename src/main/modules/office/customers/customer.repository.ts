/** Reads and writes customers. */
// Reads of other rooms: aircraft, workOrders.
import { and, count, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { Actor } from '#kernel/actor.ts';
import { openStatuses } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { prepared, type Given } from '#database/prepared.ts';
import type { Tables } from '#database/tables/index.ts';
import { isIn, type Presence } from '#database/trash.ts';
import { changeRow, type Changes } from '#database/versioned-rows.ts';
import { customersFoundBy } from './found-customers.ts';
import { apart, detailsOf, insertDetails, personalColumns, updateDetails, type PersonalDetails, type SomeDetails } from './personal-details.ts';

export type CustomerRow = Tables['customers']['$inferSelect'] & PersonalDetails;

const columns = (db: ReadHandle, { customers: c, customerTerms: t } = db.tables) => ({
  customer: { ...getTableColumns(c), ...personalColumns(db) },
  // A column that is never null stands first: drizzle takes a joined row for absent when its first column is null.
  terms: {
    customerId: t.customerId,
    paymentDays: t.paymentDays,
    discountPercent: t.discountPercent,
    creditLimitMinor: t.creditLimitMinor,
    currency: t.currency,
  },
});

const termsOf = ({ tables: { customers: c, customerTerms: t } }: ReadHandle) => and(eq(t.organisationId, c.organisationId), eq(t.customerId, c.id));

const reading = (where: Presence) =>
  prepared((db: ReadHandle, { id }: Given<{ id: string }>) => {
    const { customers, customerTerms, personalDetails } = db.tables;
    return db
      .select(columns(db))
      .from(customers)
      .innerJoin(personalDetails, detailsOf(db, customers))
      .leftJoin(customerTerms, termsOf(db))
      .where(and(eq(customers.id, id), isIn(customers, where)));
  });
const read = { present: reading('present'), trash: reading('trash') } as const;

/** null where it does not exist in this organisation, or is in the trash unless looked for there. */
export async function findCustomer(db: ReadHandle, id: string, where: Presence = 'present') {
  const [row] = await read[where](db, { id });
  return row ?? null;
}
export type CustomerWithTerms = NonNullable<Awaited<ReturnType<typeof findCustomer>>>;

export interface CustomerFilter {
  readonly kind?: 'person' | 'company' | undefined;
  readonly removed?: boolean | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listCustomers(db: ReadHandle, actor: Actor, filter: CustomerFilter) {
  const { customers, customerTerms, personalDetails } = db.tables;
  const keys = keyset({
    sort: filter.sort,
    columns: { name: customers.nameSortKey, createdAt: customers.createdAt },
    id: customers.id,
    cursor: filter.cursor,
    limit: filter.limit,
  });
  const rows = await db
    .select({ ...columns(db), id: customers.id, sortValue: keys.sortValue })
    .from(customers)
    .innerJoin(personalDetails, detailsOf(db, customers))
    .leftJoin(customerTerms, termsOf(db))
    .where(
      and(
        await customersFoundBy(db, actor, filter.q),
        isIn(customers, filter.removed ? 'trash' : 'present'),
        filter.kind && eq(customers.kind, filter.kind),
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

export interface CustomerCounts {
  readonly aircraft: number;
  readonly openWorkOrders: number;
}

/** What each of these customers has; two statements however many there are. */
export async function countsOf(db: ReadHandle, ids: readonly string[]): Promise<(id: string) => CustomerCounts> {
  if (ids.length === 0) return () => ({ aircraft: 0, openWorkOrders: 0 });
  const { aircraft, workOrders } = db.tables;
  const [fleet, open] = await Promise.all([
    db
      .select({ customerId: aircraft.customerId, many: count() })
      .from(aircraft)
      .where(and(inArray(aircraft.customerId, [...ids]), isNull(aircraft.removedAt)))
      .groupBy(aircraft.customerId),
    db
      .select({ customerId: workOrders.customerId, many: count() })
      .from(workOrders)
      .where(and(inArray(workOrders.customerId, [...ids]), inArray(workOrders.status, [...openStatuses])))
      .groupBy(workOrders.customerId),
  ]);
  const aircraftBy = new Map(fleet.map(({ customerId, many }) => [customerId, many]));
  const openBy = new Map(open.map(({ customerId, many }) => [customerId, many]));
  return (id) => ({ aircraft: aircraftBy.get(id) ?? 0, openWorkOrders: openBy.get(id) ?? 0 });
}

export async function insertCustomer(db: WriteHandle, row: Tables['customers']['$inferInsert'] & SomeDetails): Promise<void> {
  const { open, personal } = apart(row);
  await db.insert(db.tables.customers).values(open);
  await insertDetails(db, row, row.id, personal);
}

/** @throws conflict, not_found. */
export async function updateCustomer(db: WriteHandle, seen: CustomerRow, changes: Changes<'customers'> & SomeDetails): Promise<void> {
  const { open, personal } = apart(changes);
  await changeRow(db, 'customers', seen, open);
  await updateDetails(db, seen, personal);
}

export async function writeTerms(db: WriteHandle, row: Tables['customerTerms']['$inferInsert']): Promise<void> {
  const { customerTerms } = db.tables;
  await db
    .insert(customerTerms)
    .values(row)
    .onConflictDoUpdate({ target: [customerTerms.organisationId, customerTerms.customerId], set: row });
}

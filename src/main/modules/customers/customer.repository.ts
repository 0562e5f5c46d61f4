/** Reads and writes customers; every statement is bound to one organisation. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { matches } from '#database/search.ts';
import type { Tables } from '#database/tables/index.ts';

export type CustomerRow = Tables['customers']['$inferSelect'];

const columns = ({ tables: { customers: c, customerTerms: t } }: ReadHandle) => ({
  customer: c,
  terms: { paymentDays: t.paymentDays, discountPercent: t.discountPercent, creditLimitMinor: t.creditLimitMinor, currency: t.currency },
});

const termsOf = ({ tables: { customers: c, customerTerms: t } }: ReadHandle) =>
  and(eq(t.organisationId, c.organisationId), eq(t.customerId, c.id));

/** null where it does not exist in this organisation, or is in the trash. */
export async function findCustomer(db: ReadHandle, organisationId: string, id: string) {
  const { customers, customerTerms } = db.tables;
  const [row] = await db
    .select(columns(db))
    .from(customers)
    .leftJoin(customerTerms, termsOf(db))
    .where(and(eq(customers.organisationId, organisationId), eq(customers.id, id), isNull(customers.removedAt)));
  return row ?? null;
}
export type CustomerWithTerms = NonNullable<Awaited<ReturnType<typeof findCustomer>>>;

export interface CustomerFilter {
  readonly kind?: 'person' | 'company' | undefined;
  readonly q?: string | undefined;
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listCustomers(db: ReadHandle, organisationId: string, filter: CustomerFilter) {
  const { customers, customerTerms } = db.tables;
  const keys = keyset({ sort: filter.sort, columns: { name: customers.name, createdAt: customers.createdAt }, id: customers.id, cursor: filter.cursor, limit: filter.limit });
  const rows = await db
    .select({ ...columns(db), id: customers.id, sortValue: keys.sortValue })
    .from(customers)
    .leftJoin(customerTerms, termsOf(db))
    .where(
      and(
        eq(customers.organisationId, organisationId),
        isNull(customers.removedAt),
        filter.kind && eq(customers.kind, filter.kind),
        filter.q ? matches(db, 'customers', filter.q) : undefined,
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

export const insertCustomer = async (db: WriteHandle, row: Tables['customers']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.customers).values(row);
};

/** Counts the version up. */
export async function updateCustomer(db: WriteHandle, { organisationId, id }: CustomerRow, changes: Partial<CustomerRow>): Promise<void> {
  const { customers } = db.tables;
  await db
    .update(customers)
    .set({ ...changes, version: sql`${customers.version} + 1` })
    .where(and(eq(customers.organisationId, organisationId), eq(customers.id, id)));
}

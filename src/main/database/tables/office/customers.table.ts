/** Tables of the customers room. */
import type { AnyColumn, ColumnKit } from '../../columns.ts';
import { searchable } from '../../table-traits.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineCustomerTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  const customers = k.table(
    'customers',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      number: k.text().notNull(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      kind: k.text().$type<'person' | 'company'>().notNull(),
      city: k.text(),
      country: k.text(),
      notes: k.text(),
      /** What the search finds the customer by. */
      searchText: k.folded().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
      /** Set while the customer is in the trash. */
      removedAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('customers_number').on(t.organisationId, t.number),
      k.index('customers_name').on(t.organisationId, t.removedAt, t.nameSortKey, t.id),
      k.index('customers_created').on(t.organisationId, t.removedAt, t.createdAt, t.id),
    ],
  );

  /** Protected side table: terms are a matter of the finance permissions. */
  const customerTerms = k.table(
    'customer_terms',
    {
      organisationId: k.id().notNull(),
      customerId: k.id().notNull(),
      paymentDays: k.int(),
      discountPercent: k.real(),
      creditLimitMinor: k.money(),
      currency: k.text(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.customerId] }),
      k.foreignKey({ columns: [t.organisationId, t.customerId], foreignColumns: [customers.organisationId, customers.id] }),
    ],
  );

  const child = () => ({
    organisationId: k
      .id()
      .notNull()
      .references(() => organisations.id),
    id: k.id().notNull(),
    customerId: k.id().notNull(),
    version: k.int().notNull().default(1),
    createdAt: k.instant().notNull(),
    updatedAt: k.instant().notNull(),
    name: k.text().notNull(),
    nameSortKey: k.sortKey(),
    notes: k.text(),
    /** What the search finds the customer by, too. */
    searchText: k.folded().notNull(),
  });
  const customer = (t: { organisationId: AnyColumn; customerId: AnyColumn }) =>
    k.foreignKey({ columns: [t.organisationId, t.customerId], foreignColumns: [customers.organisationId, customers.id] });

  /** The people at a customer. */
  const contacts = k.table('contacts', { ...child(), position: k.text() }, (t) => [
    k.primaryKey({ columns: [t.organisationId, t.id] }),
    k.index('contacts_customer').on(t.organisationId, t.customerId, t.nameSortKey),
    customer(t),
  ]);

  /** The places a customer's aircraft fly from. */
  const sites = k.table('sites', { ...child(), city: k.text(), country: k.text() }, (t) => [
    k.primaryKey({ columns: [t.organisationId, t.id] }),
    k.index('sites_customer').on(t.organisationId, t.customerId, t.nameSortKey),
    customer(t),
  ]);

  /**
   * Protected side table: personal data, a row for each customer, contact and site. A database can hide the row from whoever
   * lacks the permission, and erasing a person is deleting their rows.
   */
  const personalDetails = k.table(
    'personal_details',
    {
      organisationId: k.id().notNull(),
      /** Id of the customer, contact or site. */
      subjectId: k.id().notNull(),
      customerId: k.id().notNull(),
      email: k.text(),
      phone: k.text(),
      taxNumber: k.text(),
      street: k.text(),
      postalCode: k.text(),
      /** What the search finds the customer by, for whoever may see the row. */
      searchText: k.folded().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.subjectId] }), k.index('personal_details_customer').on(t.organisationId, t.customerId), customer(t)],
  );

  return {
    customers: searchable(customers),
    customerTerms,
    contacts: searchable(contacts),
    sites: searchable(sites),
    personalDetails: searchable(personalDetails),
  };
}

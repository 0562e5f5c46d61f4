/** Tables of the work orders room: the order, how many have ended, its timeline, its links and its releases. */
import { isNotNull } from 'drizzle-orm';
import type { Readings } from '#shared/contract/fleet/readings.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { AnyColumn, ColumnKit } from '../../columns.ts';
import { rowScope } from '../../row-scope.ts';
import { appendOnly, clustered, searchable } from '../../table-traits.ts';
import type { defineAccessTables } from '../administration/access.table.ts';
import type { defineAircraftTables } from '../fleet/aircraft.table.ts';
import type { defineFoundationTables } from '../foundation.table.ts';
import type { defineCustomerTables } from '../office/customers.table.ts';

type Earlier = ReturnType<typeof defineFoundationTables> &
  ReturnType<typeof defineAccessTables> &
  ReturnType<typeof defineCustomerTables> &
  ReturnType<typeof defineAircraftTables>;

/** An order belongs to whoever works on it, to whoever made it, and to its team. */
export const workOrderScope = rowScope({ own: ['assigneeId', 'createdById'], team: 'teamId' });

export function defineWorkOrderTables(k: ColumnKit, { organisations, users, teams, customers, aircraft }: Earlier) {
  const organisation = () =>
    k
      .id()
      .notNull()
      .references(() => organisations.id);

  const workOrders = k.table(
    'work_orders',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      /** WO-2026-00042. */
      number: k.text().notNull(),
      /** Year and count as one integer: sorts rightly however long the number grows, and makes it unique. */
      numberOrder: k.int().notNull(),
      status: k.text().$type<WorkOrderStatus>().notNull(),
      /** When the present status began. */
      statusSince: k.instant().notNull(),
      title: k.text().notNull(),
      complaint: k.text(),
      condition: k.text(),
      accessories: k.json().$type<string[]>().notNull().default([]),
      priority: k.int().notNull(),
      customerId: k.id(),
      aircraftId: k.id(),
      assigneeId: k.id(),
      teamId: k.id(),
      createdById: k.text().notNull(),
      /** Work that needs no quote: warranty, contract, internal. */
      billing: k.text().$type<'quote' | 'warranty' | 'contract' | 'internal'>().notNull(),
      promisedAt: k.instant(),
      /** Same as promisedAt, far in the future where none was promised: lists sort by it. */
      promisedSort: k.instant().notNull(),
      receivedAt: k.instant(),
      releasedAt: k.instant(),
      closedAt: k.instant(),
      holdReason: k.text(),
      /** Who brought it in signed for it: name, and the picture as an attachment. */
      intakeSignedBy: k.text(),
      /** What was read when it came in. */
      intakeReadings: k.json().$type<Readings>(),
      handoverTo: k.text(),
      /** Everything the search finds the order by: number, title, customer, aircraft. */
      searchText: k.folded().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      // Most drafts have no customer, aircraft or team yet, and no open order a release: what is not there costs no write.
      k.uniqueIndex('work_orders_number').on(t.organisationId, t.numberOrder),
      k.index('work_orders_status').on(t.organisationId, t.status, t.promisedSort, t.id),
      k.index('work_orders_status_created').on(t.organisationId, t.status, t.createdAt, t.id),
      k.index('work_orders_status_updated').on(t.organisationId, t.status, t.updatedAt, t.id),
      k.index('work_orders_team').on(t.organisationId, t.teamId, t.promisedSort, t.id).where(isNotNull(t.teamId)),
      k.index('work_orders_assignee').on(t.organisationId, t.assigneeId, t.status, t.promisedSort, t.id),
      k.index('work_orders_creator').on(t.organisationId, t.createdById, t.status, t.promisedSort, t.id),
      k.index('work_orders_promised').on(t.organisationId, t.promisedSort, t.id),
      k.index('work_orders_created').on(t.organisationId, t.createdAt, t.id),
      k.index('work_orders_updated').on(t.organisationId, t.updatedAt, t.id),
      k.index('work_orders_customer').on(t.organisationId, t.customerId, t.createdAt, t.id).where(isNotNull(t.customerId)),
      k.index('work_orders_aircraft').on(t.organisationId, t.aircraftId, t.createdAt, t.id).where(isNotNull(t.aircraftId)),
      k.index('work_orders_priority').on(t.organisationId, t.priority, t.id),
      k.index('work_orders_released').on(t.organisationId, t.releasedAt, t.receivedAt).where(isNotNull(t.releasedAt)),
      k.foreignKey({ columns: [t.organisationId, t.customerId], foreignColumns: [customers.organisationId, customers.id] }),
      k.foreignKey({ columns: [t.organisationId, t.aircraftId], foreignColumns: [aircraft.organisationId, aircraft.id] }),
      k.foreignKey({ columns: [t.organisationId, t.assigneeId], foreignColumns: [users.organisationId, users.id] }),
      k.foreignKey({ columns: [t.organisationId, t.teamId], foreignColumns: [teams.organisationId, teams.id] }),
    ],
  );

  /** How many orders have ended, in buckets that row scope can be asked of; kept by the database itself: see ended-orders.ts. */
  const endedOrders = k.table(
    'ended_orders',
    {
      organisationId: organisation(),
      status: k.text().$type<WorkOrderStatus>().notNull(),
      createdById: k.text().notNull(),
      /** Empty for nobody, as that of the team for none: parts of a key are never null. */
      assigneeId: k.text().notNull(),
      teamId: k.text().notNull(),
      many: k.int().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.status, t.createdById, t.assigneeId, t.teamId] })],
  );

  const order = (t: { organisationId: AnyColumn; workOrderId: AnyColumn }) =>
    k.foreignKey({ columns: [t.organisationId, t.workOrderId], foreignColumns: [workOrders.organisationId, workOrders.id] });
  const child = () => ({ organisationId: organisation(), id: k.id().notNull(), workOrderId: k.id().notNull() });

  /** One timeline of everything, in words that are made when it is shown. */
  const workOrderEvents = k.table(
    'work_order_events',
    {
      ...child(),
      at: k.instant().notNull(),
      actorId: k.text().notNull(),
      actorName: k.text().notNull(),
      /** status, assigned, step, time, part, finding, comment, attachment, estimate, consent, release, link, changed … */
      kind: k.text().notNull(),
      data: k.json().$type<Record<string, unknown>>().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('work_order_events_order').on(t.organisationId, t.workOrderId, t.id), order(t)],
  );

  const workOrderLinks = k.table(
    'work_order_links',
    {
      ...child(),
      otherId: k.id().notNull(),
      kind: k.text().$type<'blocks' | 'split-from' | 'duplicate-of' | 'follow-up-of' | 'warranty-of' | 'corrective-of'>().notNull(),
      createdAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('work_order_links_once').on(t.organisationId, t.workOrderId, t.otherId, t.kind),
      k.index('work_order_links_other').on(t.organisationId, t.otherId),
      order(t),
      k.foreignKey({ columns: [t.organisationId, t.otherId], foreignColumns: [workOrders.organisationId, workOrders.id] }),
    ],
  );

  /** What was signed, as it was signed. */
  const releases = k.table(
    'releases',
    {
      ...child(),
      workDescription: k.text().notNull(),
      dataReference: k.text().notNull(),
      completedAt: k.instant().notNull(),
      performerIds: k.json().$type<string[]>().notNull(),
      performerNames: k.json().$type<string[]>().notNull(),
      certifierId: k.id().notNull(),
      certifierName: k.text().notNull(),
      certifierAuthority: k.text(),
      /** As the certifier read them; null where nobody did. */
      flightSeconds: k.int(),
      flights: k.int(),
      cycles: k.int(),
      /** What is still open at release: deferred findings. */
      stillOpen: k.json().$type<string[]>().notNull(),
      /** The certifier performed the work: allowed by the one-person setting, and printed. */
      onePerson: k.bool().notNull(),
      signedAt: k.instant().notNull(),
      meaning: k.text().notNull(),
      /** SHA-256 over the record as it stood when it was signed. */
      contentHash: k.text().notNull(),
      /** How what was signed was put together: see signed-content in the work orders room. */
      format: k.int().$type<1 | 2>().notNull().default(1),
      /** The very text the hash is over, from format 2 on; read only where a release is verified. */
      signedContent: k.text(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('releases_order').on(t.organisationId, t.workOrderId), order(t)],
  );

  /** What the customer was given when an aircraft came in, as it was given; what changed since is on a receipt of its own. */
  const receipts = k.table(
    'receipts',
    {
      ...child(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
      /** Who signed it at the counter; null where nobody did. */
      signedBy: k.text(),
      /** JSON in one way only: see receipt-content in the work orders room. */
      content: k.text().notNull(),
      /** SHA-256 over the very text of the content. */
      contentHash: k.text().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('receipts_order').on(t.organisationId, t.workOrderId, t.id), order(t)],
  );

  return {
    workOrders: searchable(workOrders),
    endedOrders,
    workOrderEvents: clustered(appendOnly(workOrderEvents)),
    workOrderLinks,
    releases: appendOnly(releases),
    receipts: appendOnly(receipts),
  };
}

/** Tables of the work orders room: the order and everything that happens on it. */
import { isNotNull, sql } from 'drizzle-orm';
import type { AttachmentPurpose, AttachmentSubject } from '#shared/contract/attachments.ts';
import type { OrderPartStatus } from '#shared/contract/order-parts.ts';
import type { Readings } from '#shared/contract/readings.ts';
import type { WorkOrderStatus } from '#shared/contract/work-order-status.ts';
import type { AnyColumn, ColumnKit } from '../columns.ts';
import type { defineCatalogueTables, StepDefinition } from './catalogue.table.ts';
import type { defineCustomerTables } from './customers.table.ts';
import type { defineFleetTables } from './fleet.table.ts';
import type { defineFoundationTables } from './foundation.table.ts';
import type { definePeopleTables } from './people.table.ts';

type Earlier = ReturnType<typeof defineFoundationTables> &
  ReturnType<typeof definePeopleTables> &
  ReturnType<typeof defineCustomerTables> &
  ReturnType<typeof defineFleetTables> &
  ReturnType<typeof defineCatalogueTables>;

export function defineWorkOrderTables(k: ColumnKit, { organisations, users, teams, customers, aircraft, parts }: Earlier) {
  const organisation = () => k.id().notNull().references(() => organisations.id);

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
      searchText: k.text().notNull(),
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
  const order = (t: { organisationId: AnyColumn; workOrderId: AnyColumn }) =>
    k.foreignKey({ columns: [t.organisationId, t.workOrderId], foreignColumns: [workOrders.organisationId, workOrders.id] });
  const child = () => ({ organisationId: organisation(), id: k.id().notNull(), workOrderId: k.id().notNull() });

  /** One timeline of everything, in words that are made when it is shown; append-only. */
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

  const workOrderSteps = k.table(
    'work_order_steps',
    {
      ...child(),
      version: k.int().notNull().default(1),
      position: k.int().notNull(),
      procedureId: k.id(),
      procedureRevision: k.int(),
      definition: k.json().$type<StepDefinition>().notNull(),
      status: k.text().$type<'open' | 'done' | 'failed' | 'flagged' | 'waived' | 'not-applicable'>().notNull(),
      /** pass, fail, flag; the number; the choice; the text; the name signed with. */
      result: k.text(),
      note: k.text(),
      waivedReason: k.text(),
      doneAt: k.instant(),
      doneById: k.text(),
      doneByName: k.text(),
      correctiveOrderId: k.id(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('work_order_steps_order').on(t.organisationId, t.workOrderId, t.position), order(t)],
  );

  const timeEntries = k.table(
    'time_entries',
    {
      ...child(),
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
      k.uniqueIndex('time_entries_running').on(t.organisationId, t.userId).where(sql`ended_at is null`),
      k.index('time_entries_started').on(t.organisationId, t.startedAt, t.userId, t.minutes),
      order(t),
      k.foreignKey({ columns: [t.organisationId, t.userId], foreignColumns: [users.organisationId, users.id] }),
    ],
  );

  /** Parts as lines; the stock ledger will stand behind reserve, issue and return. */
  const workOrderParts = k.table(
    'work_order_parts',
    {
      ...child(),
      version: k.int().notNull().default(1),
      partId: k.id().notNull(),
      quantity: k.decimal().notNull(),
      issuedQuantity: k.decimal().notNull(),
      returnedQuantity: k.decimal().notNull(),
      unitPrice: k.decimal().notNull(),
      currency: k.text().notNull(),
      status: k.text().$type<OrderPartStatus>().notNull(),
      serialIn: k.text(),
      serialOut: k.text(),
      /** What is to happen with what came off, and what did. */
      intendedDisposition: k.text().$type<'return' | 'scrap' | 'repair' | 'core'>(),
      actualDisposition: k.text().$type<'return' | 'scrap' | 'repair' | 'core' | 'kept'>(),
      createdAt: k.instant().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('work_order_parts_order').on(t.organisationId, t.workOrderId),
      order(t),
      k.foreignKey({ columns: [t.organisationId, t.partId], foreignColumns: [parts.organisationId, parts.id] }),
    ],
  );

  const findings = k.table(
    'findings',
    {
      ...child(),
      version: k.int().notNull().default(1),
      title: k.text().notNull(),
      description: k.text(),
      severity: k.text().$type<'note' | 'minor' | 'major' | 'critical'>().notNull(),
      status: k.text().$type<'open' | 'rectified' | 'deferred'>().notNull(),
      rectification: k.text(),
      /** A deferred defect has a limit and the owner's consent. */
      deferredUntil: k.instant(),
      deferralConsentBy: k.text(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('findings_order').on(t.organisationId, t.workOrderId, t.createdAt, t.id), k.index('findings_status').on(t.organisationId, t.status, t.createdAt, t.id), k.index('findings_created').on(t.organisationId, t.createdAt, t.id), order(t)],
  );

  const comments = k.table(
    'comments',
    {
      ...child(),
      text: k.text().notNull(),
      mentionedIds: k.json().$type<string[]>().notNull(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
      removedAt: k.instant(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('comments_order').on(t.organisationId, t.workOrderId, t.createdAt, t.id), order(t)],
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

  const estimates = k.table(
    'estimates',
    {
      ...child(),
      version: k.int().notNull().default(1),
      status: k.text().$type<'draft' | 'issued' | 'accepted' | 'declined' | 'superseded'>().notNull(),
      currency: k.text().notNull(),
      lines: k.json().$type<{ description: string; quantity: string; unitPrice: string; amountMinor: number }[]>().notNull(),
      totalMinor: k.money().notNull(),
      expiresAt: k.instant().notNull(),
      issuedAt: k.instant(),
      issuedById: k.text(),
      /** The customer's recorded consent or refusal: who said it, how, when. */
      answeredBy: k.text(),
      answeredHow: k.text(),
      answeredAt: k.instant(),
      createdAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('estimates_order').on(t.organisationId, t.workOrderId, t.id), k.index('estimates_status').on(t.organisationId, t.status, t.currency, t.totalMinor), order(t)],
  );

  /** What was signed, as it was signed; append-only. */
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

  /** A file on a record; the bytes are addressed by their hash in the attachment store. */
  const attachments = k.table(
    'attachments',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      subject: k.text().$type<AttachmentSubject>().notNull(),
      subjectId: k.id().notNull(),
      purpose: k.text().$type<AttachmentPurpose>().notNull(),
      name: k.text().notNull(),
      mediaType: k.text().notNull(),
      size: k.int().notNull(),
      sha256: k.text().notNull(),
      createdAt: k.instant().notNull(),
      createdById: k.text().notNull(),
      createdByName: k.text().notNull(),
      removedAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('attachments_subject').on(t.organisationId, t.subject, t.subjectId, t.createdAt, t.id),
      k.index('attachments_content').on(t.sha256),
    ],
  );

  const savedViews = k.table(
    'saved_views',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      version: k.int().notNull().default(1),
      userId: k.id().notNull(),
      list: k.text().notNull(),
      name: k.text().notNull(),
      shared: k.bool().notNull(),
      query: k.text().notNull(),
      createdAt: k.instant().notNull(),
      updatedAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('saved_views_list').on(t.organisationId, t.list, t.userId)],
  );

  return {
    workOrders, workOrderEvents, workOrderSteps, timeEntries, workOrderParts, findings, comments,
    workOrderLinks, estimates, releases, attachments, savedViews,
  };
}

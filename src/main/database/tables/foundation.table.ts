/** Tables of the house itself: organisations, settings, number series, audit trail, outbox. */
import type { ColumnKit } from '../columns.ts';
import { appendOnly, clustered } from '../table-traits.ts';

export function defineFoundationTables(k: ColumnKit) {
  const organisations = k.table('organisations', {
    id: k.id().primaryKey(),
    name: k.text().notNull(),
    /** IANA name; years of numbers and calendar days are counted in it. */
    timeZone: k.text().notNull(),
    currency: k.text().notNull(),
    createdAt: k.instant().notNull(),
    version: k.int().notNull().default(1),
  });

  /** Gapless number series: the row is locked by the transaction that takes a number. */
  const counters = k.table(
    'counters',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      series: k.text().notNull(),
      last: k.int().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.series] })],
  );

  /** Head of each organisation's audit chain; locked by the transaction that appends. A chain of 0.1.0 is not signed until its next record. */
  const auditHeads = k.table('audit_heads', {
    organisationId: k
      .id()
      .primaryKey()
      .references(() => organisations.id),
    sequence: k.int().notNull(),
    hash: k.text().notNull(),
    signedAt: k.instant(),
    signedFrom: k.int(),
    anchored: k.int(),
    publicKey: k.text(),
    signature: k.text(),
  });

  /** What the chain holds carries no personal data. */
  const auditRecords = k.table(
    'audit_records',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      sequence: k.int().notNull(),
      at: k.instant().notNull(),
      actorKind: k.text().$type<'anonymous' | 'user' | 'operator' | 'system'>().notNull(),
      actorId: k.text().notNull(),
      door: k.text().notNull(),
      requestId: k.text().notNull(),
      operation: k.text().notNull(),
      entity: k.text().notNull(),
      entityId: k.text(),
      outcome: k.text().$type<'done' | 'refused'>().notNull(),
      detailsHash: k.text().notNull(),
      previousHash: k.text().notNull(),
      hash: k.text().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.sequence] }),
      k.index('audit_records_entity').on(t.organisationId, t.entity, t.entityId, t.sequence),
      k.index('audit_records_actor').on(t.organisationId, t.actorId, t.sequence),
    ],
  );

  /** Erasable: old and new values, names, addresses, reasons. `details` is null once erased. */
  const auditDetails = k.table(
    'audit_details',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      sequence: k.int().notNull(),
      salt: k.text().notNull(),
      details: k.text(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.sequence] })],
  );

  /** Messages that left with their transaction; `live` ones tell other windows, others wait for their room. */
  const outbox = k.table(
    'outbox',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => organisations.id),
      id: k.id().notNull(),
      topic: k.text().notNull(),
      /** The running program that wrote it: every other one tells its own windows. */
      origin: k.text().notNull(),
      payload: k.json().notNull(),
      createdAt: k.instant().notNull(),
      handledAt: k.instant(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.index('outbox_topic').on(t.topic, t.id)],
  );

  return {
    organisations,
    counters: clustered(counters),
    auditHeads: clustered(auditHeads),
    auditRecords: clustered(appendOnly(auditRecords)),
    auditDetails: clustered(auditDetails),
    outbox: clustered(outbox),
  };
}

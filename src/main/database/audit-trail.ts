/** The audit trail: append-only, one hash chain per organisation, details erasable without breaking it. */
import { hash, randomBytes } from 'node:crypto';
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { AuditTrail, ChainEnd } from '#kernel/ports.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertRow, prepared, type Given } from './prepared.ts';
import type { Tables } from './tables/index.ts';

type AuditRecord = Tables['auditRecords']['$inferSelect'];

/** Hash of the record before the first one. */
export const chainStart = '0'.repeat(64);

const sha256 = (text: string): string => hash('sha256', text);

/** The salt keeps a guessable value from being found again by hashing guesses, once it was erased. */
export const hashOfDetails = (salt: string, details: string): string => sha256(`${salt}\n${details}`);

/** SHA-256 over the record's facts in this fixed order, as JSON, with the hash of the record before it. */
export const hashOfRecord = (record: Omit<AuditRecord, 'hash'>): string =>
  sha256(
    JSON.stringify([
      record.organisationId,
      record.sequence,
      record.at,
      record.actorKind,
      record.actorId,
      record.door,
      record.requestId,
      record.operation,
      record.entity,
      record.entityId,
      record.outcome,
      record.detailsHash,
      record.previousHash,
    ]),
  );

export const auditTrail: AuditTrail<WriteHandle> = {
  // SQLite has one writer at a time, which is held already; on PostgreSQL every other command would wait from here on.
  foresee: (db, organisationId) => (db.sqlDialect === 'sqlite' && organisationId !== '' ? endOf(db, organisationId) : undefined),

  async append(db, actor, call, entry, foreseen) {
    const { organisationId } = entry;
    const head = foreseen?.organisationId === organisationId ? foreseen : await endOf(db, organisationId);
    const details = JSON.stringify({ ...entry.details, actor: actor.name, address: call.address, userAgent: call.userAgent });
    const salt = randomBytes(16).toString('hex');
    const facts = {
      organisationId,
      sequence: head.sequence + 1,
      at: Date.now(),
      actorKind: actor.kind,
      actorId: actor.id,
      door: call.door,
      requestId: call.requestId,
      operation: entry.operation,
      entity: entry.entity,
      entityId: entry.entityId,
      outcome: entry.outcome,
      detailsHash: hashOfDetails(salt, details),
      previousHash: head.hash,
    };
    const hash = hashOfRecord(facts);
    await Promise.all([
      insertRow(db, 'auditRecords', { ...facts, hash }),
      insertRow(db, 'auditDetails', { organisationId, sequence: facts.sequence, salt, details }),
      moveHead(db, { organisationId, sequence: facts.sequence, hash }),
    ]);
  },
};

async function endOf(db: WriteHandle, organisationId: string): Promise<ChainEnd> {
  const [head] = await lockHead(db, { organisationId });
  if (!head) throw new Error('The audit chain has no head');
  return { organisationId, ...head };
}

/** On PostgreSQL the head's row is locked, so that two servers never append to the same link. */
const lockHead = prepared((db: WriteHandle, given: Given<{ organisationId: string }>) => {
  const { auditHeads } = db.tables;
  return db
    .insert(auditHeads)
    .values({ organisationId: given.organisationId, sequence: 0, hash: chainStart })
    .onConflictDoUpdate({ target: auditHeads.organisationId, set: { organisationId: sql`${given.organisationId}` } })
    .returning({ sequence: auditHeads.sequence, hash: auditHeads.hash });
});

const moveHead = prepared((db: WriteHandle, given: Given<{ organisationId: string; sequence: number; hash: string }>) => {
  const { auditHeads } = db.tables;
  return db
    .update(auditHeads)
    .set({ sequence: sql`${given.sequence}`, hash: sql`${given.hash}` })
    .where(eq(auditHeads.organisationId, given.organisationId));
});

interface Audited {
  readonly organisationId: string;
  readonly operation: string;
  readonly entity: string;
  readonly entityId: string;
}

/** What the newest record of a done operation says of the new values; null where there is none, or its details were erased. */
export async function readAudited(db: ReadHandle, { organisationId, operation, entity, entityId }: Audited): Promise<{ readonly new: Readonly<Record<string, unknown>>; readonly intact: boolean } | null> {
  const { auditRecords: r, auditDetails: d } = db.tables;
  const [found] = await db
    .select({ record: r, salt: d.salt, details: d.details })
    .from(r)
    .innerJoin(d, and(eq(d.organisationId, r.organisationId), eq(d.sequence, r.sequence)))
    .where(and(eq(r.organisationId, organisationId), eq(r.entity, entity), eq(r.entityId, entityId), eq(r.operation, operation), eq(r.outcome, 'done')))
    .orderBy(desc(r.sequence))
    .limit(1);
  if (!found || found.details === null) return null;
  const { record, salt, details } = found;
  const intact = hashOfDetails(salt, details) === record.detailsHash && hashOfRecord(record) === record.hash;
  return intact ? { new: (JSON.parse(details) as { new: Readonly<Record<string, unknown>> }).new, intact } : { new: {}, intact };
}

export interface ChainFault {
  readonly sequence: number;
  readonly reason: string;
}

/** Walks the chain of one organisation in order. @returns how many records hold, and the first that does not. */
export async function verifyChain(db: ReadHandle, organisationId: string): Promise<{ records: number; fault: ChainFault | null }> {
  const { auditHeads } = db.tables;
  const pageSize = 1000;
  let previousHash = chainStart;
  let sequence = 0;
  for (;;) {
    const rows = await readChain(db, organisationId, sequence, pageSize);
    for (const { record, details } of rows) {
      const fault = faultOf(record, details, sequence + 1, previousHash);
      if (fault) return { records: sequence, fault };
      previousHash = record.hash;
      sequence = record.sequence;
    }
    if (rows.length < pageSize) break;
  }
  const [head] = await db.select().from(auditHeads).where(eq(auditHeads.organisationId, organisationId));
  if (head && (head.sequence !== sequence || head.hash !== previousHash))
    return { records: sequence, fault: { sequence: sequence + 1, reason: `records are missing at the end: the chain's head is at ${head.sequence}` } };
  return { records: sequence, fault: null };
}

const readChain = (db: ReadHandle, organisationId: string, afterSequence: number, limit: number) => {
  const { auditRecords, auditDetails } = db.tables;
  return db
    .select({ record: auditRecords, details: auditDetails })
    .from(auditRecords)
    .leftJoin(auditDetails, and(eq(auditDetails.organisationId, auditRecords.organisationId), eq(auditDetails.sequence, auditRecords.sequence)))
    .where(and(eq(auditRecords.organisationId, organisationId), gt(auditRecords.sequence, afterSequence)))
    .orderBy(asc(auditRecords.sequence))
    .limit(limit);
};

function faultOf(record: AuditRecord, details: Tables['auditDetails']['$inferSelect'] | null, expected: number, previousHash: string): ChainFault | null {
  const fault = (reason: string): ChainFault => ({ sequence: expected, reason });
  if (record.sequence !== expected) return fault('the record is missing');
  if (record.previousHash !== previousHash) return fault('it does not follow the record before it');
  if (record.hash !== hashOfRecord(record)) return fault('its facts were changed');
  if (!details) return fault('its details are missing');
  if (details.details !== null && hashOfDetails(details.salt, details.details) !== record.detailsHash) return fault('its details were changed');
  return null;
}

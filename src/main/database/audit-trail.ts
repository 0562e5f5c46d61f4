/** The audit trail: append-only, one hash chain per organisation, its end signed, details erasable without breaking it. */
import { hash, randomBytes } from 'node:crypto';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { AuditTrail, ChainEnd } from '#kernel/ports.ts';
import { createSealer, toSeal, type SealColumns, type Sealing } from './chain-seal.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertRow, prepared, type Given } from './prepared.ts';
import { enterOrganisation } from './scope.ts';
import type { Tables } from './tables/index.ts';

export type AuditRecord = Tables['auditRecords']['$inferSelect'];

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

export function createAuditTrail(sealing: Sealing): AuditTrail<WriteHandle> {
  const seal = createSealer(sealing);
  return {
    // SQLite has one writer at a time, which is held already; on PostgreSQL every other command would wait from here on.
    foresee: (db, organisationId) => (db.sqlDialect === 'sqlite' && organisationId !== '' ? endOf(db, organisationId) : undefined),

    append: (db, actor, call, entry, foreseen) =>
      enterOrganisation(entry.organisationId, 'trail of a call', async () => {
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
        const end = { organisationId, sequence: facts.sequence, hash: hashOfRecord(facts) };
        await Promise.all([
          insertRow(db, 'auditRecords', { ...facts, hash: end.hash }),
          insertRow(db, 'auditDetails', { organisationId, sequence: facts.sequence, salt, details }),
          moveHead(db, { sequence: end.sequence, hash: end.hash, ...seal(head, end, facts.at) }),
        ]);
      }),
  };
}

async function endOf(db: WriteHandle, organisationId: string): Promise<ChainEnd> {
  const [head] = await lockHead(db, { organisationId });
  if (!head) throw new Error('The audit chain has no head');
  const { sequence, hash, ...columns } = head;
  return { organisationId, sequence, hash, seal: toSeal(columns) };
}

/** On PostgreSQL the head's row is locked, so that two servers never append to the same link. */
const lockHead = prepared((db: WriteHandle, given: Given<{ organisationId: string }>) => {
  const { auditHeads } = db.tables;
  return db
    .insert(auditHeads)
    .values({ organisationId: given.organisationId, sequence: 0, hash: chainStart })
    .onConflictDoUpdate({ target: auditHeads.organisationId, set: { organisationId: sql`${given.organisationId}` } })
    .returning({
      sequence: auditHeads.sequence,
      hash: auditHeads.hash,
      signedAt: auditHeads.signedAt,
      signedFrom: auditHeads.signedFrom,
      anchored: auditHeads.anchored,
      publicKey: auditHeads.publicKey,
      signature: auditHeads.signature,
    });
});

type MovedHead = { sequence: number; hash: string } & { [Column in keyof SealColumns]: NonNullable<SealColumns[Column]> };

const moveHead = prepared((db: WriteHandle, given: Given<MovedHead>) => {
  const { auditHeads } = db.tables;
  return db.update(auditHeads).set({
    sequence: sql`${given.sequence}`,
    hash: sql`${given.hash}`,
    signedAt: sql`${given.signedAt}`,
    signedFrom: sql`${given.signedFrom}`,
    anchored: sql`${given.anchored}`,
    publicKey: sql`${given.publicKey}`,
    signature: sql`${given.signature}`,
  });
});

interface Audited {
  readonly operation: string;
  readonly entity: string;
  readonly entityId: string;
}

/** What a record says of the new values; null where its details were erased. */
interface AuditedValues {
  readonly at: number;
  readonly intact: boolean;
  readonly new: Readonly<Record<string, unknown>> | null;
}

/** The newest record of a done operation; null where there is none. */
export async function readAudited(db: ReadHandle, { operation, entity, entityId }: Audited): Promise<AuditedValues | null> {
  const { auditRecords: r, auditDetails: d } = db.tables;
  const [found] = await db
    .select({ record: r, salt: d.salt, details: d.details })
    .from(r)
    .innerJoin(d, and(eq(d.organisationId, r.organisationId), eq(d.sequence, r.sequence)))
    .where(and(eq(r.entity, entity), eq(r.entityId, entityId), eq(r.operation, operation), eq(r.outcome, 'done')))
    .orderBy(desc(r.sequence))
    .limit(1);
  if (!found) return null;
  const { record, salt, details } = found;
  const intact = hashOfRecord(record) === record.hash && (details === null || hashOfDetails(salt, details) === record.detailsHash);
  return { at: record.at, intact, new: intact && details !== null ? (JSON.parse(details) as { new: Readonly<Record<string, unknown>> }).new : null };
}

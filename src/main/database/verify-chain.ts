/** Proves the audit chain of one organisation: each record, the end under which it is signed, and what its anchor has seen. */
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { AnchoredEnd, ChainEnd, ChainSigner } from '#kernel/ports.ts';
import { chainStart, hashOfDetails, hashOfRecord, type AuditRecord } from './audit-trail.ts';
import { isRightlySealed, toSeal } from './chain-seal.ts';
import type { ReadHandle } from './handle.ts';
import type { Tables } from './tables/index.ts';

export interface ChainFault {
  readonly sequence: number;
  readonly reason: string;
}

export interface ChainVerdict {
  /** How many records hold, from the first on. */
  readonly records: number;
  /** The first record that does not. */
  readonly fault: ChainFault | null;
  /** The signed end; null where there is none. */
  readonly end: ChainEnd | null;
}

/** What the anchor on this computer holds of the organisation. */
export type AnchoredEnds = readonly AnchoredEnd[];

/** The operations that make an organisation, and with it the first record of its chain. */
const setUps: readonly string[] = ['setup.run', 'setup.addOrganisation'];

const pageSize = 1000;

/** Walks the chain of the organisation that the handle is confined to, in order. Records that are written meanwhile are not waited for. */
export async function verifyChain(db: ReadHandle, organisationId: string, signer: ChainSigner, anchored: AnchoredEnds): Promise<ChainVerdict> {
  const extent = await readExtent(db, organisationId);
  const end = extent?.head ?? null;
  const walked = await walk(
    db,
    end?.sequence ?? extent?.lastRecord ?? 0,
    Map.groupBy(anchored, ({ sequence }) => sequence),
  );
  const { records } = walked;
  const after = (reason: string): ChainVerdict => ({ records, fault: { sequence: records + 1, reason }, end });
  if (walked.fault) return { records, fault: walked.fault, end };
  if (!end) return after('the chain has no head');
  if (records === 0) return after('the record of the set-up is missing');
  if (end.hash !== walked.hash || end.sequence !== records) return after(`records are missing at the end: the chain's head is at ${end.sequence}`);
  const newest = newestOf(anchored);
  if (newest && newest.sequence > records)
    return after(`records are missing at the end: the anchor has seen record ${newest.sequence} on ${new Date(newest.at).toISOString()}`);
  if (extent && Math.max(extent.lastRecord, extent.lastDetails) > records) return after(`records follow the chain's head, which is at ${records}`);
  if (extent && extent.firstDetails < 1) return after('details stand there without their record');
  const reason = sealFault(end, signer, anchored);
  return reason === null ? { records, fault: null, end } : { records: records - 1, fault: { sequence: records, reason }, end };
}

export const newestOf = (anchored: AnchoredEnds): AnchoredEnd | null =>
  anchored.reduce<AnchoredEnd | null>((best, end) => (best && best.sequence >= end.sequence ? best : end), null);

/** A chain that the anchor has seen signed does not become one of the time before signatures. */
function sealFault(end: ChainEnd, signer: ChainSigner, anchored: AnchoredEnds): string | null {
  const { seal } = end;
  if (seal === null) return anchored.some(({ publicKey }) => publicKey !== null) ? "the signature of the chain's head was removed" : null;
  return isRightlySealed(end, seal, signer)
    ? null
    : "the signature of the chain's head is not right: this record, or one before it, was written past the program";
}

async function walk(
  db: ReadHandle,
  last: number,
  anchored: ReadonlyMap<number, AnchoredEnds>,
): Promise<{ records: number; hash: string; fault: ChainFault | null }> {
  const isErased = await readErasures(db);
  let hash = chainStart;
  let records = 0;
  for (;;) {
    const rows = await readChain(db, records, last);
    for (const { record, details } of rows) {
      const reason = faultOf(record, details, records + 1, hash, isErased) ?? anchorFault(record, anchored.get(record.sequence) ?? []);
      if (reason !== null) return { records, hash, fault: { sequence: records + 1, reason } };
      hash = record.hash;
      records = record.sequence;
    }
    if (rows.length < pageSize) return { records, hash, fault: null };
  }
}

function faultOf(
  record: AuditRecord,
  details: Tables['auditDetails']['$inferSelect'] | null,
  expected: number,
  previousHash: string,
  isErased: IsErased,
): string | null {
  if (record.sequence !== expected) return 'the record is missing';
  if (record.previousHash !== previousHash) return 'it does not follow the record before it';
  if (record.hash !== hashOfRecord(record)) return 'its facts were changed';
  if (expected === 1 && (!setUps.includes(record.operation) || record.entityId !== record.organisationId))
    return "the chain does not begin with the organisation's set-up";
  if (!details) return 'its details are missing';
  if (details.details === null) return isErased(record.sequence) ? null : 'its details were erased, and no record says so';
  return hashOfDetails(details.salt, details.details) === record.detailsHash ? null : 'its details were changed';
}

const anchorFault = (record: AuditRecord, seen: AnchoredEnds): string | null => {
  const other = seen.find(({ hash }) => hash !== record.hash);
  return other ? `it is not the record that the anchor saw here on ${new Date(other.at).toISOString()}: this one, or one before it, was written anew` : null;
};

/** Head, last record and bounds of the details at one moment: one statement. Null where there is no such organisation. */
async function readExtent(db: ReadHandle, organisationId: string) {
  const { organisations, auditHeads, auditRecords, auditDetails } = db.tables;
  const extreme = (which: 'min' | 'max', table: typeof auditRecords | typeof auditDetails) =>
    sql<number | null>`${db.select({ sequence: sql`${sql.raw(which)}(${table.sequence})` }).from(table)}`;
  const [row] = await db
    .select({
      head: auditHeads,
      lastRecord: extreme('max', auditRecords),
      lastDetails: extreme('max', auditDetails),
      firstDetails: extreme('min', auditDetails),
    })
    .from(organisations)
    .leftJoin(auditHeads, eq(auditHeads.organisationId, organisations.id));
  if (!row) return null;
  const head: ChainEnd | null = row.head && { organisationId, sequence: row.head.sequence, hash: row.head.hash, seal: toSeal(row.head) };
  return { head, lastRecord: row.lastRecord ?? 0, lastDetails: row.lastDetails ?? 0, firstDetails: row.firstDetails ?? 1 };
}

const readChain = (db: ReadHandle, afterSequence: number, last: number) => {
  const { auditRecords, auditDetails } = db.tables;
  return db
    .select({ record: auditRecords, details: auditDetails })
    .from(auditRecords)
    .leftJoin(auditDetails, and(eq(auditDetails.organisationId, auditRecords.organisationId), eq(auditDetails.sequence, auditRecords.sequence)))
    .where(and(gt(auditRecords.sequence, afterSequence), lte(auditRecords.sequence, last)))
    .orderBy(asc(auditRecords.sequence))
    .limit(pageSize);
};

type IsErased = (sequence: number) => boolean;

/**
 * An erasure is a record of the chain as any other: operation `audit.erase`, entity `auditRecord`, and as its entity id
 * the sequences whose details it erased, such as `3,7-9`: a hashed fact, so that no erasure can be made up beside the
 * chain. It speaks of records before it only. No operation writes one yet.
 */
async function readErasures(db: ReadHandle): Promise<IsErased> {
  const { auditRecords: r } = db.tables;
  const rows = await db
    .select({ sequence: r.sequence, erased: r.entityId })
    .from(r)
    .where(and(eq(r.entity, 'auditRecord'), eq(r.operation, 'audit.erase'), eq(r.outcome, 'done')));
  const ranges = rows.flatMap(({ sequence, erased }) =>
    [...(erased ?? '').matchAll(/(\d+)(?:-(\d+))?/g)].map(([, from, to = from]) => ({ from: Number(from), to: Math.min(Number(to), sequence - 1) })),
  );
  return (sequence) => ranges.some(({ from, to }) => from <= sequence && sequence <= to);
}

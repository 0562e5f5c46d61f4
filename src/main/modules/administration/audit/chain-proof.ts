/** What can be proven about the audit trail, and what cannot: the walk of one chain, and what concerns the whole installation. */
import { isNull, eq } from 'drizzle-orm';
import { brokenTriggers } from '#database/append-only.ts';
import type { ReadHandle } from '#database/handle.ts';
import { asSystem } from '#database/scope.ts';
import { newestOf, verifyChain, type ChainFault, type ChainVerdict } from '#database/verify-chain.ts';
import type { AnchoredEnd, ChainAnchor, ChainSigner } from '#kernel/ports.ts';
import { say } from '#text/say.ts';

export interface ChainProof {
  readonly records: number;
  readonly firstBroken: ChainFault | null;
  /** Every fault as a sentence; none where the trail is intact. */
  readonly faults: readonly string[];
  /** The first record that a signature vouches for; null where none does. */
  readonly signedFrom: number | null;
  /** What the facts that are there do not prove, and why. */
  readonly unproven: readonly string[];
}

export interface AuditProof {
  /** Proves the chain of one organisation, and that the database still refuses to change what was written. */
  ofOrganisation(db: ReadHandle, organisationId: string): Promise<ChainProof>;
  /** Organisations of which the anchor or the chain knows, and the installation does not: a sentence for each. */
  lostOrganisations(db: ReadHandle): Promise<readonly string[]>;
}

/** The anchor is written every few seconds: an end that is older than this should stand in it. */
const anchorDelayMs = 60_000;

export function createAuditProof({ signer, anchor }: { signer: ChainSigner; anchor: Pick<ChainAnchor, 'read'> }): AuditProof {
  const readAnchor = async () => {
    try {
      return { ...(await anchor.read()), failure: [] };
    } catch (error) {
      return { ends: [], unreadable: 0, failure: [say.audit.anchorUnreadable(error instanceof Error ? error.message : String(error))] };
    }
  };

  return {
    async ofOrganisation(db, organisationId) {
      const readOwn = async () => {
        const { ends, ...rest } = await readAnchor();
        return { ...rest, anchored: ends.filter((end) => end.organisationId === organisationId) };
      };
      // Read before the chain, which only grows: what the anchor has seen must stand in it.
      const before = await readOwn();
      const [verdict, triggers] = await Promise.all([verifyChain(db, organisationId, signer, before.anchored), brokenTriggers(db)]);
      // Meanwhile the anchor may have been written, and a record signed over that: only what is still not there was cut off.
      const isBehind = before.failure.length === 0 && anchorFaults(verdict, signer, before.anchored).length > 0;
      const { anchored, unreadable, failure } = isBehind ? await readOwn() : before;
      const { fault, end, records } = verdict;
      return {
        records,
        firstBroken: fault,
        faults: [
          ...(fault ? [say.audit.broken(fault.sequence, fault.reason)] : failure.length > 0 ? failure : anchorFaults(verdict, signer, anchored)),
          ...triggers.map((name) => say.audit.triggerGone(name)),
        ],
        signedFrom: fault ? null : (end?.seal?.signedFrom ?? null),
        unproven: [
          ...(fault ? [] : unprovenSignature(verdict, signer)),
          ...(fault || failure.length > 0 ? [] : unprovenAnchor(verdict, anchored)),
          ...anchored.flatMap(({ at, lost }) => (lost === undefined ? [] : [say.audit.anchorCutAt(at, lost)])),
          ...(unreadable > 0 ? [say.audit.linesUnreadable(unreadable)] : []),
        ],
      };
    },

    async lostOrganisations(handle) {
      const db = asSystem(handle, 'audit anchor');
      const { organisations, auditHeads } = db.tables;
      const [known, orphans, { ends }] = await Promise.all([
        db.select({ id: organisations.id }).from(organisations),
        db
          .select({ id: auditHeads.organisationId })
          .from(auditHeads)
          .leftJoin(organisations, eq(organisations.id, auditHeads.organisationId))
          .where(isNull(organisations.id)),
        readAnchor(),
      ]);
      const present = new Set(known.map(({ id }) => id));
      const gone = [...Map.groupBy(ends, ({ organisationId }) => organisationId)].flatMap(([id, seen]) => {
        const newest = newestOf(seen);
        return present.has(id) || !newest ? [] : [say.audit.organisationGone(id, newest.sequence, newest.at)];
      });
      return [...gone, ...orphans.map(({ id }) => say.audit.onlyTrailLeft(id))];
    },
  };
}

/** The anchor must still hold what it held when this computer signed the end. */
function anchorFaults({ end }: ChainVerdict, { publicKey }: ChainSigner, anchored: readonly AnchoredEnd[]): string[] {
  const seal = end?.seal;
  const newest = newestOf(anchored)?.sequence ?? 0;
  if (!seal || seal.publicKey !== publicKey || newest >= seal.anchored) return [];
  return [say.audit.anchorCut(seal.anchored, end.sequence, newest)];
}

function unprovenSignature({ end, records }: ChainVerdict, signer: ChainSigner): string[] {
  const seal = end?.seal;
  if (!seal) return [say.audit.nothingSigned];
  if (!signer.isTrusted(seal.publicKey)) return [say.audit.unknownKey(seal.publicKey)];
  const before = Math.min(seal.signedFrom - 1, records);
  return before > 0 ? [say.audit.beforeKeys(before)] : [];
}

function unprovenAnchor({ end }: ChainVerdict, anchored: readonly AnchoredEnd[]): string[] {
  const signedAt = end?.seal?.signedAt ?? 0;
  if (anchored.length > 0 || signedAt > Date.now() - anchorDelayMs) return [];
  return [say.audit.noAnchor];
}

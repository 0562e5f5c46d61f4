/** What can be proven about the audit trail, and what cannot: the walk of one chain, and what concerns the whole installation. */
import { isNull, eq } from 'drizzle-orm';
import { brokenTriggers } from '#database/append-only.ts';
import type { ReadHandle } from '#database/handle.ts';
import { asSystem } from '#database/scope.ts';
import { newestOf, verifyChain, type ChainFault, type ChainVerdict } from '#database/verify-chain.ts';
import type { AnchoredEnd, ChainAnchor, ChainSigner } from '#kernel/ports.ts';

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
      return { ends: [], unreadable: 0, failure: [`The anchor in the log folder cannot be read (${error instanceof Error ? error.message : String(error)}).`] };
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
          ...(fault ? [`Record ${fault.sequence} is broken: ${fault.reason}.`] : failure.length > 0 ? failure : anchorFaults(verdict, signer, anchored)),
          ...triggers.map((name) => `The database no longer refuses changes of what was written: the trigger ${name} was removed, switched off or replaced.`),
        ],
        signedFrom: fault ? null : (end?.seal?.signedFrom ?? null),
        unproven: [
          ...(fault ? [] : unprovenSignature(verdict, signer)),
          ...(fault || failure.length > 0 ? [] : unprovenAnchor(verdict, anchored)),
          ...anchored.flatMap(({ at, lost }) => (lost === undefined ? [] : [`The anchor was found cut or removed on ${new Date(at).toISOString()}: it had seen record ${lost}, and what it knew of the records up to there is lost.`])),
          ...(unreadable > 0 ? [`${unreadable} ${unreadable === 1 ? 'line' : 'lines'} of the anchor cannot be read: a power cut leaves one behind, or somebody changed the file.`] : []),
        ],
      };
    },

    async lostOrganisations(handle) {
      const db = asSystem(handle, 'audit anchor');
      const { organisations, auditHeads } = db.tables;
      const [known, orphans, { ends }] = await Promise.all([
        db.select({ id: organisations.id }).from(organisations),
        db.select({ id: auditHeads.organisationId }).from(auditHeads).leftJoin(organisations, eq(organisations.id, auditHeads.organisationId)).where(isNull(organisations.id)),
        readAnchor(),
      ]);
      const present = new Set(known.map(({ id }) => id));
      const gone = [...Map.groupBy(ends, ({ organisationId }) => organisationId)].flatMap(([id, seen]) => {
        const newest = newestOf(seen);
        return present.has(id) || !newest ? [] : [`The organisation ${id} is gone with its audit trail: the anchor has seen its record ${newest.sequence} on ${new Date(newest.at).toISOString()}.`];
      });
      return [...gone, ...orphans.map(({ id }) => `The organisation ${id} is gone, and its audit trail is still there.`)];
    },
  };
}

/** The anchor must still hold what it held when this computer signed the end. */
function anchorFaults({ end }: ChainVerdict, { publicKey }: ChainSigner, anchored: readonly AnchoredEnd[]): string[] {
  const seal = end?.seal;
  const newest = newestOf(anchored)?.sequence ?? 0;
  if (!seal || seal.publicKey !== publicKey || newest >= seal.anchored) return [];
  return [`The anchor was cut: it held record ${seal.anchored} when record ${end.sequence} was signed, and now ${newest === 0 ? 'holds none' : `ends at ${newest}`}.`];
}

function unprovenSignature({ end, records }: ChainVerdict, signer: ChainSigner): string[] {
  const seal = end?.seal;
  if (!seal) return ['No record is signed yet: the next change signs the chain.'];
  if (!signer.isTrusted(seal.publicKey))
    return [
      `The chain is signed by the key ${seal.publicKey}, which this computer does not know: whoever can write to the database could have made it. If \`cube doctor\` says on another computer of yours that this is its key, run \`cube audit trust ${seal.publicKey}\` here.`,
    ];
  const before = Math.min(seal.signedFrom - 1, records);
  return before > 0 ? [`${before === 1 ? 'Record 1 was' : `Records 1 to ${before} were`} there before a key that this computer knows signed the chain.`] : [];
}

function unprovenAnchor({ end }: ChainVerdict, anchored: readonly AnchoredEnd[]): string[] {
  const signedAt = end?.seal?.signedAt ?? 0;
  if (anchored.length > 0 || signedAt > Date.now() - anchorDelayMs) return [];
  return ['No anchor: nothing outside the database says how far this chain had come. CUBE-PRO writes one into its log folder while it runs.'];
}

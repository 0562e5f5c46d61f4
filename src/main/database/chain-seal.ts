/** The signature under the end of an audit chain: what it covers, and when a new end may take it over. */
import type { ChainAnchor, ChainEnd, ChainSeal, ChainSigner } from '#kernel/ports.ts';
import type { Tables } from './tables/index.ts';

type Head = Tables['auditHeads']['$inferSelect'];
export type SealColumns = Omit<Head, 'organisationId' | 'sequence' | 'hash'>;

/** The text that is signed: the facts in this fixed order, as JSON. */
const textOf = ({ organisationId, sequence, hash }: Omit<ChainEnd, 'seal'>, seal: Omit<ChainSeal, 'signature'>): string =>
  JSON.stringify(['cube-pro audit head 1', organisationId, sequence, hash, seal.signedAt, seal.signedFrom, seal.anchored, seal.publicKey]);

/** A half-erased seal is one that does not verify, not one that is absent. */
export const toSeal = ({ signedAt, signedFrom, anchored, publicKey, signature }: SealColumns): ChainSeal | null =>
  signature === null && publicKey === null && signedAt === null && signedFrom === null && anchored === null
    ? null
    : { signedAt: signedAt ?? 0, signedFrom: signedFrom ?? 0, anchored: anchored ?? 0, publicKey: publicKey ?? '', signature: signature ?? '' };

export const isRightlySealed = (end: ChainEnd, seal: ChainSeal, signer: ChainSigner): boolean =>
  signer.isSignedBy(seal.publicKey, textOf(end, seal), seal.signature);

export interface Sealing {
  readonly signer: ChainSigner;
  readonly anchor: Pick<ChainAnchor, 'newest'>;
}

/**
 * Signs each end that this program writes. The end before it was signed by us, or its signature is verified now; where
 * it is not one to be trusted, signing begins anew, so that nothing somebody else wrote is vouched for.
 */
export function createSealer({ signer, anchor }: Sealing): (before: ChainEnd, end: Omit<ChainEnd, 'seal'>, at: number) => ChainSeal {
  /** Signatures of the ends we signed last; one whose transaction was rolled back is never met again. */
  const own = new Map<string, string>();

  const isTrusted = (before: ChainEnd): boolean => {
    if (before.sequence < anchor.newest(before.organisationId)) return false;
    if (before.sequence === 0) return true;
    if (before.seal === null || !signer.isTrusted(before.seal.publicKey)) return false;
    return own.get(before.organisationId) === textOf(before, before.seal) + before.seal.signature || isRightlySealed(before, before.seal, signer);
  };

  return (before, end, at) => {
    const signedFrom = isTrusted(before) ? (before.seal?.signedFrom ?? end.sequence) : end.sequence;
    const facts = { signedAt: at, signedFrom, anchored: anchor.newest(end.organisationId), publicKey: signer.publicKey };
    const text = textOf(end, facts);
    const signature = signer.sign(text);
    own.set(end.organisationId, text + signature);
    return { ...facts, signature };
  };
}

/** What the kernel needs from the rooms below it; the entry puts the real ones in. */
import type { Actor } from './actor.ts';
import type { Call } from './call.ts';
import type { LiveEvent } from '#shared/contract/events.ts';

/** One transaction, or reads outside one. `Read` and `Write` are the database's own handle types. */
export interface Transactions<Read, Write> {
  read<T>(actor: Actor, work: (db: Read) => Promise<T>): Promise<T>;
  /**
   * Commits when `work` resolves and rolls everything back when it throws; inside it only the database is awaited.
   * Where another transaction was in the way it is rolled back and `work` runs again from its beginning.
   * With `alone` it shares its commit with nobody.
   */
  write<T>(actor: Actor, work: (db: Write) => Promise<T>, options?: { readonly alone?: boolean }): Promise<T>;
  /** A driver's error as one of the contract's, or null where it is none of the known ones. */
  translate(error: unknown): Error | null;
}

/** One line of the audit trail. `details` can be erased later; the chain holds only their hash. */
export interface AuditEntry {
  readonly organisationId: string;
  readonly operation: string;
  readonly entity: string;
  readonly entityId: string | null;
  readonly outcome: 'done' | 'refused';
  readonly details: Readonly<Record<string, unknown>>;
}

/** The last record of an organisation's chain. */
export interface ChainEnd {
  readonly organisationId: string;
  readonly sequence: number;
  readonly hash: string;
  /** Null for a chain that no program has signed yet. */
  readonly seal: ChainSeal | null;
}

/** The signature under the end of a chain, with all that it covers beside the record itself. */
export interface ChainSeal {
  readonly signedAt: number;
  /** The first record from which on every end was signed by a key that the next signer knew. */
  readonly signedFrom: number;
  /** The newest record that the signer's anchor held when it signed; 0 where it held none. */
  readonly anchored: number;
  readonly publicKey: string;
  readonly signature: string;
}

/** Signs with this computer's key, and says which other keys it trusts. Keys and signatures are base64url of their bytes. */
export interface ChainSigner {
  readonly publicKey: string;
  sign(text: string): string;
  isSignedBy(publicKey: string, text: string, signature: string): boolean;
  isTrusted(publicKey: string): boolean;
}

/** The end of a chain as it was once seen, kept where a change of the database does not reach. */
export interface AnchoredEnd {
  readonly at: number;
  readonly organisationId: string;
  readonly sequence: number;
  readonly hash: string;
  /** Whose signature stood under it; null for an end that was not signed. */
  readonly publicKey: string | null;
  /** The record up to which the anchor had come before somebody cut it: what was found when this line was written. */
  readonly lost?: number;
}

export interface ChainAnchor {
  /** The newest record of the organisation that the anchor holds, as far as this program knows; 0 where it holds none. */
  newest(organisationId: string): number;
  /** Everything it holds, oldest first. @returns also how many lines could not be read. */
  read(): Promise<{ ends: readonly AnchoredEnd[]; unreadable: number }>;
}

export interface AuditTrail<Write> {
  /** Asks for the chain's end at the beginning of a transaction, where that holds up nobody; undefined elsewhere. */
  foresee(db: Write, organisationId: string): Promise<ChainEnd> | undefined;
  /** @param foreseen the answer of `foresee` in this transaction; that of another organisation is not used. */
  append(db: Write, actor: Actor, call: Call, entry: AuditEntry, foreseen?: ChainEnd): Promise<void>;
}

/** A message that leaves with its transaction and is handled after it: live refresh today, mail and webhooks later. */
export interface OutboxMessage {
  readonly organisationId: string;
  readonly topic: string;
  readonly payload: LiveEvent | Readonly<Record<string, unknown>>;
}

export interface Outbox<Write> {
  append(db: Write, messages: readonly OutboxMessage[]): Promise<void>;
}

export interface Sessions {
  /** The person behind the token, with what holds the session. @throws unauthenticated. */
  resolve(token: string): Promise<Actor>;
  /** Names of the organisation's roles that hold the permission, to tell who can grant it. */
  rolesGranting(organisationId: string, permission: string): Promise<readonly string[]>;
}

export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Where the bytes of files stand: those on their way under an id, those that are kept under the hash of their content. Whose they are, others know. */
export interface FileBytes {
  /** Where this computer reads them directly; null where they have to be copied first. */
  pathOf(address: string): string | null;
  /** @returns how many bytes there are; null where there is no such file. */
  sizeOf(address: string): Promise<number | null>;
  /**
   * Goes on where what has arrived ends. What arrived before the source failed is kept. Durable when it is told. One adds at a time.
   * @throws an error of the code `conflict` where it does not end at `from`, or somebody else goes on meanwhile.
   */
  append(fileId: string, from: number, source: AsyncIterable<Uint8Array>): Promise<void>;
  /** In pieces, never the whole in memory; nothing where there is no such file. It is not checked. */
  read(address: string): AsyncIterable<Uint8Array>;
  /** Gives what waits its permanent address, in place of what stood there. Without effect where nothing waits. */
  keep(fileId: string, sha256: string): Promise<void>;
  drop(fileId: string): Promise<void>;
  /** Removes what waits and to which nothing was added for so long. @returns how many files went. */
  sweepIncoming(olderThanMs: number): Promise<number>;
}

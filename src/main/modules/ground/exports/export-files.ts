/** The port behind exports: the worker that writes their files, and the place where these stand until they expire. */
import type { FileResult } from '#shared/contract/fields.ts';
import type { ExportFormat } from '#shared/contract/ground/exports.ts';
import type { Actor } from '#kernel/actor.ts';

/** What is to be written, and in whose name it is read. */
export interface ExportOrder {
  readonly actor: Actor;
  /** Name of the list operation. */
  readonly operation: string;
  readonly filters: Readonly<Record<string, unknown>>;
  /** Keys of the columns, in order. */
  readonly columns: readonly string[];
  readonly format: ExportFormat;
  /** Of the workshop: instants are written as its clocks show them. */
  readonly timeZone: string;
}

export interface WrittenExport {
  readonly file: string;
  readonly rows: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** The rights with which a file was made. */
export type Rights = Pick<Actor, 'grants' | 'teamIds'>;

export interface ExportFiles {
  /**
   * Reads and writes in a thread of its own. @param progress hears how many rows were written.
   * @throws the reason of `signal` soon after it is aborted; a problem of the contract where the list was refused. Nothing stays behind then.
   */
  write(order: ExportOrder, { signal, progress }: { readonly signal: AbortSignal; progress(rows: number): void }): Promise<WrittenExport>;
  /** @throws not_found where this computer does not have it; file_damaged where it is not what was written. */
  open(file: string, sha256: string): Promise<{ readonly rights: Rights; readonly body: FileResult['body'] }>;
  remove(file: string): Promise<void>;
  /** Removes what was written before, whole or not. @returns how many went. */
  removeOlderThan(ageMs: number): Promise<number>;
}

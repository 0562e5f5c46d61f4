/** Writes the ends of all audit chains into the anchor every few seconds: from the commits alone, beside their way. */
import type { AnchoredEnd, ChainSigner, Log } from '#kernel/ports.ts';
import { translateDatabaseError } from './errors.ts';
import type { OpenDatabase } from './open-database.ts';

const everyMs = 5_000;

interface AnchorWriter {
  /** @returns the organisations whose end lies before one that was seen already. */
  add(ends: readonly (Omit<AnchoredEnd, 'at' | 'lost'> & { readonly held: number })[]): Promise<readonly string[]>;
}

/** @returns the function that ends it, once the last ends are written. A failure is logged and holds up nobody. */
export function anchorHeads(database: OpenDatabase, anchor: AnchorWriter, { publicKey: own }: ChainSigner, log: Log): () => Promise<void> {
  let written = '';
  let isFailing = false;
  let isEnding = false;
  let running: Promise<void> | null = null;

  async function write(): Promise<void> {
    const heads = await database.system('audit anchor').read((db) => db.select().from(db.tables.auditHeads).orderBy(db.tables.auditHeads.organisationId));
    const state = heads.map(({ organisationId, hash }) => organisationId + hash).join();
    if (state === written) return;
    const ends = heads.flatMap(({ organisationId, sequence, hash, publicKey, anchored }) =>
      // A head at 0 is that of a chain whose first record is being written.
      sequence === 0 ? [] : [{ organisationId, sequence, hash, publicKey, held: publicKey === own ? (anchored ?? 0) : 0 }],
    );
    for (const organisationId of await anchor.add(ends))
      log.error({ organisationId }, 'The audit chain ends before a record that the anchor has seen already: run `cube audit verify`');
    written = state;
  }

  function failed(error: unknown): void {
    // Said once for each outage.
    if (isFailing) return;
    isFailing = true;
    const code = translateDatabaseError(error)?.code;
    if (isEnding && code === 'database_unreachable') log.warn({ code }, 'The database is gone: the anchor of the audit chains ends where it was last written');
    else log.error({ err: error }, 'The anchor of the audit chains cannot be written at the moment');
  }

  const look = (): Promise<void> => write().then(() => void (isFailing = false), failed);
  const timer = setInterval(() => {
    // A server that does not answer is not asked again meanwhile.
    running ??= look().finally(() => (running = null));
  }, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    isEnding = true;
    await running;
    await look();
  };
}

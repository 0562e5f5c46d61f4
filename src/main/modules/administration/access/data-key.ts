/** All servers on one database hold the same data key: one that holds another could open no second factor, and is refused at its start. */
import { isNotNull } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import { totpPurpose } from './second-factor.ts';
import type { Secrets } from './services.ts';

/** Sealed with the key and kept in the database: whoever opens it holds the same key. It tells nothing about the key. */
const proofText = 'the data key of this installation';
const name = 'data';

export interface DataKey extends Secrets {
  /** Where this computer looks for it. */
  readonly file: string;
  isPresent(): boolean;
}

interface Options {
  readonly database: Pick<OpenDatabase, 'system'>;
  readonly key: DataKey;
  readonly now: () => number;
  /** Takes this computer's key from now on, whatever the database knew. */
  readonly adopt: boolean;
}

/** The first server leaves the proof of its key; each further one has to open it. @throws not_possible with what to do where it does not. */
export async function assertSharedDataKey({ database, key, now, adopt }: Options): Promise<void> {
  const across = database.system('data key');
  const known = await across.read(findProof);
  if (known !== null && !adopt) return assertOpens(key, [{ sealed: known, purpose: proofText }]);
  // Secrets from before there was a proof say as well whose key it is.
  if (!adopt) assertOpens(key, await across.read(listSecrets));
  const row = { name, proof: key.seal(proofText, proofText), createdAt: now() };
  const kept = await across.write(async (db) => {
    const { dataKeyProofs } = db.tables;
    if (adopt) await db.delete(dataKeyProofs);
    await db.insert(dataKeyProofs).values(row).onConflictDoNothing();
    return findProof(db);
  });
  // Of two that start for the first time at once, one was first.
  if (kept !== null) assertOpens(key, [{ sealed: kept, purpose: proofText }]);
}

async function findProof(db: ReadHandle): Promise<string | null> {
  const [row] = await db.select().from(db.tables.dataKeyProofs);
  return row?.proof ?? null;
}

interface Sealed {
  readonly sealed: string;
  readonly purpose: string;
}

async function listSecrets(db: ReadHandle): Promise<Sealed[]> {
  const { userCredentials } = db.tables;
  const rows = await db
    .select({ userId: userCredentials.userId, sealed: userCredentials.totpSecret })
    .from(userCredentials)
    .where(isNotNull(userCredentials.totpSecret));
  return rows.flatMap(({ userId, sealed }) => (sealed === null ? [] : [{ sealed, purpose: totpPurpose(userId) }]));
}

/** One is enough: where two keys were in use before, each opens a part, and the other part is lost whichever is taken. */
function assertOpens(key: DataKey, all: readonly Sealed[]): void {
  if (all.length === 0) return;
  if (!key.isPresent()) throw problem('not_possible', say.keys.noDataKey(key.file));
  if (!all.some((one) => opens(key, one))) throw problem('not_possible', say.keys.otherDataKey(key.file));
}

function opens(key: DataKey, { sealed, purpose }: Sealed): boolean {
  try {
    key.open(sealed, purpose);
    return true;
  } catch {
    // Not an error here but the answer.
    return false;
  }
}

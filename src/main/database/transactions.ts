/** The kernel's transactions over an open database. */
import type { Transactions } from '#kernel/ports.ts';
import { translateDatabaseError } from './errors.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { OpenDatabase } from './open-database.ts';

export const transactionsOver = (database: OpenDatabase): Transactions<ReadHandle, WriteHandle> => ({
  read: (_actor, work) => database.read(work),
  write: (_actor, work, options) => database.write(work, options),
  translate: translateDatabaseError,
});

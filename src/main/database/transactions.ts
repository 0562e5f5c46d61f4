/** The kernel's transactions over an open database, each within the organisation of its actor. */
import type { Transactions } from '#kernel/ports.ts';
import { translateDatabaseError } from './errors.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { OpenDatabase } from './open-database.ts';

export const transactionsOver = (database: OpenDatabase): Transactions<ReadHandle, WriteHandle> => ({
  read: ({ organisationId }, work) => database.within(organisationId).read(work),
  write: ({ organisationId }, work, options) => database.within(organisationId).write(work, options),
  translate: translateDatabaseError,
});

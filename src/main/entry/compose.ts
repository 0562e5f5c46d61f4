/** Puts the rooms together: database, modules and kernel, ready for the doors. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRouter } from '@orpc/server';
import { auditTrail } from '#database/audit-trail.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { openDatabase, type OpenDatabase } from '#database/open-database.ts';
import { outbox } from '#database/outbox.ts';
import { transactionsOver } from '#database/transactions.ts';
import { createEventBus } from '#kernel/events.ts';
import { createKernel, type Kernel, type KernelServices } from '#kernel/kernel.ts';
import type { Log, Sessions } from '#kernel/ports.ts';
import { problem } from '#kernel/problem.ts';
import { createRouter } from './router.ts';

export interface ApplicationOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly log: Log;
  readonly now?: () => number;
}

export interface Application {
  readonly kernel: Kernel;
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly dataFolder: string;
  /** Waits for what runs, then closes the database. */
  close(): Promise<void>;
}

/** Opens the data folder or the server, migrates it, and makes every operation callable. */
export async function composeApplication({ dataFolder, databaseUrl, log, now = Date.now }: ApplicationOptions): Promise<Application> {
  makeFolder(dataFolder);
  const database = await openDatabase({ dataFolder, databaseUrl });
  const services: KernelServices<ReadHandle, WriteHandle> = {
    transactions: transactionsOver(database),
    auditTrail,
    outbox,
    bus: createEventBus(),
    log,
    now,
    sessions: noSessions,
  };
  const router: AnyRouter = createRouter({ dataFolder });
  return {
    kernel: createKernel(router, services),
    database,
    log,
    dataFolder,
    close: () => database.close(),
  };
}

const noSessions: Sessions = {
  resolve: () => Promise.reject(problem('unauthenticated', 'Sign in first.')),
  rolesGranting: () => Promise.resolve([]),
};

/** Readable by the person who runs the program and by nobody else. */
function makeFolder(dataFolder: string): void {
  for (const folder of [dataFolder, join(dataFolder, 'attachments'), join(dataFolder, 'logs')])
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw problem('unavailable', `The data folder ${dataFolder} cannot be used (${reason}). Choose a folder you may write to with --data.`);
    }
}

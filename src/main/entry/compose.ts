/** Puts the rooms together: database, modules and kernel, ready for the doors. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyRouter } from '@orpc/server';
import { auditTrail } from '#database/audit-trail.ts';
import { openDatabase, type OpenDatabase } from '#database/open-database.ts';
import { outbox, relayOutbox } from '#database/outbox.ts';
import { transactionsOver } from '#database/transactions.ts';
import type { Call, Outcome } from '#kernel/call.ts';
import { createEventBus } from '#kernel/events.ts';
import { createKernel, type Kernel } from '#kernel/kernel.ts';
import type { Log } from '#kernel/ports.ts';
import { isProblem, problem } from '#kernel/problem.ts';
import { createSessions, newOneTimePassword } from '#modules/access/index.ts';
import { watchInstallationSettings } from '#modules/settings/index.ts';
import { AttachmentFault } from '#platform/files/attachment-fault.ts';
import { AttachmentStore } from '#platform/files/attachment-store.ts';
import { Passwords } from '#platform/passwords.ts';
import { DocumentPrinter } from '#platform/pdf/document-printer.ts';
import { Secrets } from '#platform/secrets.ts';
import { WorkerFault } from '#platform/workers/worker-pool.ts';
import { createRouter } from './router.ts';

export interface ApplicationOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly log: Log;
  readonly now?: () => number;
  /** Cost of password hashes; tests take a cheap one. */
  readonly passwordCost?: number;
  /** First set-up asks for a one-time code, which the server prints: others could reach it before its owner does. */
  readonly demandSetupCode?: boolean;
}

export interface Installation {
  readonly allowedHosts: readonly string[];
  readonly corsOrigins: readonly string[];
  readonly metricsOpen: boolean;
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
}

export interface Application {
  readonly kernel: Kernel;
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly dataFolder: string;
  readonly maxUploadBytes: number;
  /** Keeps a file until an operation takes it by its id. */
  receiveUpload(source: AsyncIterable<Uint8Array>, call: Call): Promise<Outcome<{ uploadId: string }>>;
  /** The settings of the installation in force at this moment. */
  installation(): Installation;
  /** What first set-up asks for; null where it is done, or asks for nothing. */
  setupCode(): Promise<string | null>;
  /** Organisations by name, oldest first. */
  organisations(): Promise<readonly { id: string; name: string }[]>;
  /** Waits for what runs, then closes the database. */
  close(): Promise<void>;
}

const maxUploadBytes = 256 * 1024 ** 2;

export const logFolder = (dataFolder: string): string => join(dataFolder, 'logs');

/** Opens the data folder or the server, migrates it, and makes every operation callable. */
export async function composeApplication({ dataFolder, databaseUrl, log, now = Date.now, passwordCost, demandSetupCode = false }: ApplicationOptions): Promise<Application> {
  makeFolder(dataFolder);
  const database = await openDatabase({ dataFolder, databaseUrl });
  const bus = createEventBus();
  const transactions = transactionsOver(database);
  const store = await AttachmentStore.open(join(dataFolder, 'attachments'));
  const printer = new DocumentPrinter();
  const passwords = new Passwords(passwordCost === undefined ? {} : { cost: passwordCost });
  const secrets = new Secrets(dataFolder);
  const setupCode = demandSetupCode ? newOneTimePassword() : null;
  const sessions = createSessions({ database, bus, log, now });
  const settings = await watchInstallationSettings(database, bus, log);
  const stopRelay = relayOutbox(database, bus, log);

  const translate = (error: unknown) => {
    if (error instanceof AttachmentFault) return problem(error.code, error.message);
    if (error instanceof WorkerFault && error.reason === 'busy') return problem('unavailable', 'The computer has more to do than it can at the moment. Try again in a few seconds.');
    return transactions.translate(error);
  };
  const router: AnyRouter = createRouter({ database, store, printer, passwords, secrets, setupCode });
  const kernel = createKernel(router, { transactions: { ...transactions, translate }, auditTrail, outbox, bus, log, now, sessions });

  return {
    kernel,
    database,
    log,
    dataFolder,
    maxUploadBytes,
    receiveUpload: async (source, call) => {
      try {
        const refusal = await kernel.refusal('attachments.create', call);
        if (refusal) return { ok: false, error: refusal };
        const { uploadId } = await store.receive(source, { maxBytes: maxUploadBytes });
        return { ok: true, value: { uploadId } };
      } catch (error) {
        const known = translate(error);
        if (isProblem(known)) return { ok: false, error: { code: known.code, message: known.message } };
        log.error({ err: error, requestId: call.requestId }, 'A file could not be received');
        return { ok: false, error: { code: 'internal', message: 'The file could not be received. Nothing was kept of it.' } };
      }
    },
    installation: () => {
      const values = settings.current();
      return {
        allowedHosts: values['server.allowedHosts'],
        corsOrigins: values['server.corsOrigins'],
        metricsOpen: !values['server.metricsClosed'],
        requestsPerMinute: values['server.requestsPerMinute'],
        signInsPerMinute: values['server.signInsPerMinute'],
      };
    },
    setupCode: async () => (setupCode !== null && (await database.read((db) => db.$count(db.tables.organisations))) === 0 ? setupCode : null),
    organisations: () =>
      database.read((db) => {
        const { organisations } = db.tables;
        return db.select({ id: organisations.id, name: organisations.name }).from(organisations).orderBy(organisations.id);
      }),
    close: async () => {
      await settings.close();
      await stopRelay();
      await sessions.close();
      await Promise.all([store.close(), printer.close(), passwords.close()]);
      await database.close();
    },
  };
}

/** Readable by the person who runs the program and by nobody else. */
function makeFolder(dataFolder: string): void {
  for (const folder of [dataFolder, logFolder(dataFolder)])
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw problem('unavailable', `The data folder ${dataFolder} cannot be used (${reason}). Choose a folder you may write to with --data.`);
    }
}

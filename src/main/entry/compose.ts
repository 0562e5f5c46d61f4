/** Puts the rooms together: database, modules and kernel, ready for the doors. */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { AnyRouter } from '@orpc/server';
import { anchorHeads } from '#database/anchor-heads.ts';
import { createAuditTrail } from '#database/audit-trail.ts';
import { translateDatabaseError } from '#database/errors.ts';
import { createFilePieces } from '#database/file-pieces.ts';
import type { WriteHandle } from '#database/handle.ts';
import { openDatabase, type OpenDatabase } from '#database/open-database.ts';
import { createOutbox } from '#database/outbox.ts';
import { transactionsOver } from '#database/transactions.ts';
import { openScheduler, type Scheduler } from '#doors/scheduler/scheduler.ts';
import { sentenceOf, type ErrorCode } from '#shared/contract/errors.ts';
import { createEventBus } from '#kernel/events.ts';
import { createKernel, type Kernel } from '#kernel/kernel.ts';
import { flowOf } from '#kernel/pipeline.ts';
import type { AuditTrail, Log } from '#kernel/ports.ts';
import { isProblem, problem, type Problem } from '#kernel/problem.ts';
import { auditRefusal } from '#kernel/unit-of-work.ts';
import { actorOfUser, assertSharedDataKey, createSessions, newOneTimePassword } from '#modules/administration/access/index.ts';
import { createAuditProof, type AuditProof } from '#modules/administration/audit/index.ts';
import { examineFiles, type FilesExamined } from '#modules/ground/attachments/index.ts';
import { createJobSchedules, createJobWork, type JobKind, type JobLimits } from '#modules/ground/jobs/index.ts';
import { watchInstallationSettings } from '#modules/ground/settings/index.ts';
import { AnchorFile } from '#platform/chain-anchor.ts';
import { ChainKeys } from '#platform/chain-keys.ts';
import { AttachmentFault } from '#platform/files/attachment-fault.ts';
import { AttachmentStore } from '#platform/files/attachment-store.ts';
import { Passwords } from '#platform/passwords.ts';
import { DocumentPrinter } from '#platform/pdf/document-printer.ts';
import { Secrets } from '#platform/secrets.ts';
import { WorkerFault } from '#platform/workers/worker-pool.ts';
import { attachmentFiles } from './attachment-files.ts';
import { createExportFiles } from './export-files.ts';
import { jobKinds } from './jobs.ts';
import { makeFolders } from './make-folders.ts';
import { createRouter } from './router.ts';
import { createUploads, type Uploads } from './uploads.ts';

export interface ApplicationOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string | undefined;
  readonly log: Log;
  readonly now?: () => number;
  /** Cost of password hashes; tests take a cheap one. */
  readonly passwordCost?: number;
  /** First set-up asks for a one-time code, which the server prints: others could reach it before its owner does. */
  readonly demandSetupCode?: boolean;
  /** Takes the data key of this computer where the database was set up with another one, which is lost. */
  readonly adoptDataKey?: boolean;
  /** Opens the database in another way; tests put faults into it. */
  readonly open?: typeof openDatabase;
  /** Kinds of jobs beside the program's own; tests hand theirs in. */
  readonly moreJobs?: readonly JobKind[];
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
  readonly auditTrail: AuditTrail<WriteHandle>;
  readonly auditProof: AuditProof;
  /** The key this computer signs audit chains with. */
  readonly publicKey: string;
  readonly log: Log;
  readonly dataFolder: string;
  readonly uploads: Uploads;
  /** The settings of the installation in force at this moment. */
  installation(): Installation;
  /** What first set-up asks for; null where it is done, or asks for nothing. */
  setupCode(): Promise<string | null>;
  /** @returns null while the database answers, else what is the matter with it. */
  fault(): Promise<ErrorCode | null>;
  /** Organisations by name, oldest first. */
  organisations(): Promise<readonly { id: string; name: string }[]>;
  /** Reads every file on a record of the organisation, and says which are damaged or gone. */
  examineFiles(organisationId: string): Promise<FilesExamined>;
  /** Works on jobs and fires schedules from now on, until it is closed or the application is: for programs that stay, not for a single command. */
  openScheduler(limits?: Partial<JobLimits>): Scheduler;
  /** Waits for what runs, then closes the database. */
  close(): Promise<void>;
}

export const logFolder = (dataFolder: string): string => join(dataFolder, 'logs');

/** What the rooms below throw as an error of the contract; null for a fault of the program. */
function translate(error: unknown): Problem | null {
  if (error instanceof AttachmentFault) return problem(error.code, error.message);
  if (error instanceof WorkerFault && error.reason === 'busy') return problem('busy', sentenceOf('busy'));
  return isProblem(error) ? error : translateDatabaseError(error);
}

/**
 * Opens the data folder or the server, migrates it, and makes every operation callable.
 * @throws a problem with what to do where the folder or the database cannot be used.
 */
export async function composeApplication(options: ApplicationOptions): Promise<Application> {
  const { dataFolder, databaseUrl, log, open = openDatabase } = options;
  makeFolders(dataFolder, [dataFolder, logFolder(dataFolder)]);
  const database = await open({ dataFolder, databaseUrl, log });
  const opened: Closer[] = [() => database.close()];
  try {
    return await composeOver(database, opened, options);
  } catch (error) {
    // What the person can do something about is why it did not start.
    await closeAll(opened).catch((fault: unknown) => log.error({ err: fault }, 'What had been opened could not be closed'));
    throw translate(error) ?? error;
  }
}

type Closer = () => Promise<void>;

/** Each once, the last one first, also where one of them fails. */
async function closeAll(opened: Closer[]): Promise<void> {
  const close = opened.pop();
  if (!close) return;
  try {
    await close();
  } finally {
    await closeAll(opened);
  }
}

/** @param opened takes what has to be closed, as soon as it is open. */
async function composeOver(
  database: OpenDatabase,
  opened: Closer[],
  { dataFolder, databaseUrl, log, now = Date.now, passwordCost, demandSetupCode = false, adoptDataKey = false, moreJobs = [] }: ApplicationOptions,
): Promise<Application> {
  const bus = createEventBus();
  const transactions = transactionsOver(database);
  const store = await AttachmentStore.open(join(dataFolder, 'attachments'), database.dialect === 'postgres' ? createFilePieces(database, now) : undefined);
  opened.push(() => store.close());
  const printer = new DocumentPrinter();
  opened.push(() => printer.close());
  const passwords = new Passwords(passwordCost === undefined ? {} : { cost: passwordCost });
  opened.push(() => passwords.close());
  const secrets = new Secrets(dataFolder);
  // The embedded database and its key stand in one folder and are one computer's.
  if (database.dialect === 'postgres') await assertSharedDataKey({ database, key: secrets, now, adopt: adoptDataKey });
  const chainKeys = new ChainKeys(dataFolder);
  const anchor = new AnchorFile(logFolder(dataFolder));
  await anchor.load().catch((error: unknown) => log.error({ err: error }, 'The anchor of the audit chains cannot be read'));
  const auditTrail = createAuditTrail({ signer: chainKeys, anchor });
  const auditProof = createAuditProof({ signer: chainKeys, anchor });
  opened.push(anchorHeads(database, anchor, chainKeys, log));
  const setupCode = demandSetupCode ? newOneTimePassword() : null;
  const sessions = createSessions({ database, bus, log, now });
  opened.push(() => sessions.close());
  const outbox = createOutbox();
  opened.push(outbox.relay(database, bus, log));
  const settings = await watchInstallationSettings(database, bus, log);
  opened.push(() => settings.close());

  const organisations = async (): Promise<readonly { id: string; name: string }[]> => {
    try {
      return await database.system('list of organisations').read((db) => {
        const { organisations: o } = db.tables;
        return db.select({ id: o.id, name: o.name }).from(o).orderBy(o.id);
      });
    } catch (error) {
      throw translate(error) ?? error;
    }
  };
  const exports = createExportFiles({ dataFolder, databaseUrl, log });
  let knownFault: ErrorCode | null = null;
  const router: AnyRouter = createRouter({ database, store, printer, passwords, secrets, chainKeys, auditProof, exports, setupCode });
  const services = { transactions: { ...transactions, translate }, auditTrail, outbox, bus, log, now };
  const kernel = createKernel(router, { ...services, sessions });
  const kinds = new Map([...jobKinds({ store, exports }), ...moreJobs].map((kind) => [kind.kind, kind]));
  const scheduler = (limits: Partial<JobLimits> = {}): Scheduler => {
    const jobs = { database, kinds, bus, outbox, log, now };
    const work = createJobWork({
      ...jobs,
      ...limits,
      flowOf: (operation) => flowOf(services, operation),
      auditRefusal: (operation, details) => auditRefusal(services, operation, details),
      actorOfUser,
      owner: `${hostname()} ${process.pid} ${randomUUID()}`,
    });
    const opening = openScheduler({ work: { ...work, ...createJobSchedules(jobs) }, bus, log });
    opened.push(() => opening.close());
    return opening;
  };

  return {
    kernel,
    database,
    auditTrail,
    auditProof,
    publicKey: chainKeys.publicKey,
    log,
    dataFolder,
    uploads: createUploads({ kernel, database, files: store, now, log, translate }),
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
    setupCode: async () => (setupCode !== null && (await organisations()).length === 0 ? setupCode : null),
    fault: async () => {
      const fault = await organisations().then(
        () => null,
        (error: unknown) => {
          const code = isProblem(error) ? error.code : 'internal';
          // Said once for each outage, however often it is asked.
          if (code !== knownFault) log.warn({ err: error, code }, 'The database is not ready');
          return code;
        },
      );
      return (knownFault = fault);
    },
    organisations,
    examineFiles: (organisationId) => examineFiles((work) => database.within(organisationId).read(work), attachmentFiles(store)),
    openScheduler: scheduler,
    close: () => closeAll(opened),
  };
}

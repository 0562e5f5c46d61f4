/**
 * The worker thread of one export: the rooms over one connection that only reads, and a kernel that knows one person, the
 * one who asked. It goes through the pages of the list as any caller would, writes the file, tells how far it is, and ends.
 */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '#database/open-database.ts';
import { transactionsOver } from '#database/transactions.ts';
import { createEventBus } from '#kernel/events.ts';
import { createKernel } from '#kernel/kernel.ts';
import type { Call } from '#kernel/call.ts';
import type { Log } from '#kernel/ports.ts';
import { isProblem, problem } from '#kernel/problem.ts';
import { createAuditProof } from '#modules/administration/audit/index.ts';
import { AnchorFile } from '#platform/chain-anchor.ts';
import { ChainKeys } from '#platform/chain-keys.ts';
import { AttachmentStore } from '#platform/files/attachment-store.ts';
import { Passwords } from '#platform/passwords.ts';
import { DocumentPrinter } from '#platform/pdf/document-printer.ts';
import { Secrets } from '#platform/secrets.ts';
import { writeCsv } from '#platform/spreadsheets/write-csv.ts';
import { writeXlsx } from '#platform/spreadsheets/write-xlsx.ts';
import { operations } from '#shared/contract/names.ts';
import { createExportFiles } from './export-files.ts';
import { sheetColumns } from './export-sheet.ts';
import { exportWords, wordAt } from './export-words.ts';
import type { ExportMessage, ExportWork } from './export-work.ts';
import { createRouter } from './router.ts';

const work = workerData as ExportWork;
const { order, dataFolder, databaseUrl, partial, flag } = work;
const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only');
const tell = (message: ExportMessage): void => port.postMessage(message);

// People who wait for a list come first. Elsewhere the priority would be that of the whole program.
if (process.platform === 'linux') setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL);

const stop = new AbortController();
port.once('message', () => stop.abort(new Error('This was told to stop')));

const rowsAPage = 200;
const fileBytes = 256 * 1024;

const database = openForReading({ dataFolder, databaseUrl, stop: { flag, signal: stop.signal } });
const call: Call = { requestId: crypto.randomUUID(), door: 'scheduler', credential: { kind: 'session', token: '' }, address: null, userAgent: null };

async function composeKernel() {
  // Rooms take their services as everywhere; what does not read is not called here, and would be refused by the connection.
  const chainKeys = new ChainKeys(dataFolder);
  const router = createRouter({
    database,
    store: await AttachmentStore.open(join(dataFolder, 'attachments')),
    printer: new DocumentPrinter(),
    passwords: new Passwords(),
    secrets: new Secrets(dataFolder),
    chainKeys,
    auditProof: createAuditProof({ signer: chainKeys, anchor: new AnchorFile(join(dataFolder, 'logs')) }),
    exports: createExportFiles({ dataFolder, databaseUrl }),
    setupCode: null,
  });
  const say = (level: 'info' | 'warn' | 'error') => (fields: object, message: string) => {
    // A statement that was told to stop has not failed.
    if (Atomics.load(flag, 0) === 0) tell({ kind: 'log', level, fields: said(fields), message });
  };
  const log: Log = { info: say('info'), warn: say('warn'), error: say('error') };
  const refuse = () => Promise.reject(new Error('An export only reads'));
  return createKernel(router, {
    transactions: transactionsOver(database),
    auditTrail: { foresee: () => undefined, append: refuse },
    outbox: { append: refuse },
    bus: createEventBus(),
    log,
    now: Date.now,
    // By the job: see job-work.
    refusalsAreAuditedElsewhere: true,
    sessions: { resolve: () => Promise.resolve(order.actor), rolesGranting: () => Promise.resolve([]) },
  });
}

const said = (fields: object): object =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value instanceof Error ? (value.stack ?? value.message) : value]));

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor?: string;
}

/** Every row once: one that moved between two pages while they were read would stand twice otherwise. */
async function* rowsOf(kernel: Awaited<ReturnType<typeof composeKernel>>): AsyncGenerator<unknown> {
  const seen = new Set<unknown>();
  let cursor: string | undefined;
  do {
    stop.signal.throwIfAborted();
    const outcome = await kernel.call(order.operation, { ...order.filters, limit: rowsAPage, ...(cursor !== undefined && { cursor }) }, call);
    if (!outcome.ok) throw problem(outcome.error.code, outcome.error.message, outcome.error.data);
    const { items, nextCursor } = outcome.value as Page;
    for (const item of items) {
      const { id } = item as { readonly id?: unknown };
      if (id !== undefined && seen.has(id)) continue;
      if (id !== undefined) seen.add(id);
      yield item;
    }
    cursor = nextCursor;
    // Messages are heard between two pages.
    await new Promise((resolve) => setImmediate(resolve));
  } while (cursor !== undefined);
}

async function write(): Promise<void> {
  const exportable = operations.get(order.operation)?.meta.exports;
  if (!exportable) throw new Error(`${order.operation} cannot be exported`);
  const kernel = await composeKernel();
  const columns = sheetColumns(exportable, order.columns, order.timeZone);
  let rows = 0;
  async function* cells() {
    for await (const row of rowsOf(kernel)) {
      yield columns.map(({ read }) => read(row));
      rows += 1;
      if (rows % rowsAPage === 0) tell({ kind: 'progress', rows });
    }
  }
  const sheet = { name: wordAt(exportable.title), columns, rows: cells() };
  const { sizeBytes, sha256 } = await writeFile(order.format === 'csv' ? writeCsv(sheet, exportWords.csv) : writeXlsx(sheet));
  tell({ kind: 'written', rows, sizeBytes, sha256 });
}

/** In pieces of some size, hashed on the way. */
async function writeFile(bytes: AsyncIterable<Uint8Array>): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256');
  const file = await open(partial, 'wx', 0o600);
  let sizeBytes = 0;
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  async function flush(): Promise<void> {
    const piece = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    hash.update(piece);
    await file.appendFile(piece);
  }
  try {
    for await (const piece of bytes) {
      waiting.push(piece);
      waitingBytes += piece.byteLength;
      sizeBytes += piece.byteLength;
      if (waitingBytes >= fileBytes) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { sizeBytes, sha256: hash.digest('hex') };
}

write()
  .catch((error: unknown) => {
    const { code, message } = error as { readonly code?: string; readonly message: string };
    tell({
      kind: 'failed',
      code: code ?? null,
      message,
      data: isProblem(error) ? error.data : undefined,
      stack: error instanceof Error ? error.stack : undefined,
    });
  })
  .finally(() => database.close())
  .finally(() => port.close())
  .catch((error: unknown) => {
    throw error;
  });

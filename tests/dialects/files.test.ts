/** Files on PostgreSQL: whichever server takes one in, each of them serves it, and none serves what is not what was sent. */
import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { composeApplication, type Application } from '#entry/compose.ts';
import type { FileResult } from '#shared/contract/fields.ts';
import { countRows } from '#database/count-rows.ts';
import { createFilePieces } from '#database/file-pieces.ts';
import { LocalCopies } from '#platform/files/local-copies.ts';
import { opens } from '#tests/front-door.ts';
import { receivedOrder } from '#tests/orders.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { callAs, openWorkshop, type Workshop } from '#tests/workshop.ts';

let server: PostgresServer;
let one: Workshop;
let two: Application;
let otherFolder: string;
beforeAll(async () => {
  server = await startPostgres();
});
beforeEach(async () => {
  one = await openWorkshop({ databaseUrl: await server.migratedDatabase() });
  otherFolder = await mkdtemp(join(tmpdir(), 'cube-second-server-'));
  await cp(join(one.folder, 'keys'), join(otherFolder, 'keys'), { recursive: true });
  two = await composeApplication({ dataFolder: otherFolder, databaseUrl: one.databaseUrl, log: quietLog, passwordCost: 4 });
});
afterEach(async () => {
  await two.close();
  await one.close();
  await rm(otherFolder, { recursive: true, force: true });
});
afterAll(() => server.stop());

const token = () => one.as('technician').token;
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex');
/** Three pieces and a bit, of a kind that is kept. */
const flightLog = () => Buffer.from(randomBytes(800_000).toString('hex'));

async function* inParts(content: Buffer) {
  for (let at = 0; at < content.length; at += 65_000) yield await Promise.resolve(content.subarray(at, at + 65_000));
}

async function sent(content: Buffer, to: Application): Promise<string> {
  const outcome = await to.uploads.receive('attachments.create', inParts(content), callAs(token()));
  if (!outcome.ok) expect.fail(outcome.error.message);
  return outcome.value.uploadId;
}

async function attached(content: Buffer, { to = one.application, at = two } = {}): Promise<string> {
  const { id: subjectId } = await receivedOrder(one);
  const { id } = (await opens(
    at,
    'attachments.create',
    { uploadId: await sent(content, to), subject: 'work-order', subjectId, purpose: 'document', name: 'flight.txt' },
    { token: token() },
  )) as { id: string };
  return id;
}

const served = async (by: Application, id: string): Promise<string | Buffer> => {
  const outcome = await by.kernel.call('attachments.content', { id }, callAs(token()));
  if (!outcome.ok) return outcome.error.code;
  const { body } = outcome.value as FileResult;
  return body instanceof Uint8Array ? Buffer.from(body) : buffer(body.read());
};

const pieces = (address?: string) =>
  one.application.database
    .system('tests')
    .read((db) => countRows(db, db.tables.filePieces, address === undefined ? undefined : eq(db.tables.filePieces.address, address)));
const copyIn = (folder: string, sha256: string) => join(folder, 'attachments', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

const damage = (address: string) =>
  one.application.database.system('tests').write(async (db) => {
    const { filePieces: p } = db.tables;
    const at = and(eq(p.address, address), eq(p.at, 0));
    const [row] = await db.select().from(p).where(at);
    const bytes = Buffer.from(row?.bytes ?? []);
    bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
    await db.update(p).set({ bytes }).where(at);
  });

test('a file that one server took in is put on a record by another, and comes back byte for byte from both', async () => {
  const content = flightLog();
  const id = await attached(content);
  expect(await pieces(hashOf(content))).toBe(4);
  for (const by of [one.application, two]) expect(await served(by, id)).toEqual(content);
  // Nothing is left of its way there.
  expect(await pieces()).toBe(4);
  expect(await readdir(join(otherFolder, 'attachments', 'incoming'))).toEqual([]);
});

test('the same content is kept once, also where two attach it at the same moment', async () => {
  const content = flightLog();
  await Promise.all([attached(content), attached(content, { at: one.application })]);
  expect(await pieces()).toBe(4);
  const bytes = createFilePieces(two.database, Date.now);
  const again = Array.from({ length: 6 }, () => crypto.randomUUID());
  const other = flightLog();
  for (const fileId of again) await bytes.append(fileId, 0, inParts(other));
  await Promise.all(again.map((fileId) => bytes.keep(fileId, hashOf(other))));
  expect(await pieces()).toBe(8);
  expect(await buffer(bytes.read(hashOf(other)))).toEqual(other);
});

test('what was damaged in the database is refused and named by doctor, past any copy; the same file sent once more heals it', async () => {
  const content = flightLog();
  const id = await attached(content);
  await damage(hashOf(content));
  expect(await served(one.application, id)).toBe('file_damaged');
  // The server that attached it has a copy of what was sent.
  expect(await served(two, id)).toEqual(content);
  expect(await two.examineFiles(one.organisationId)).toEqual({ checked: 1, damaged: ['flight.txt'], missing: [] });
  await attached(content);
  expect(await served(one.application, id)).toEqual(content);
  expect(await one.application.examineFiles(one.organisationId)).toEqual({ checked: 1, damaged: [], missing: [] });
});

test('a copy that is damaged is fetched anew', async () => {
  const content = flightLog();
  const id = await attached(content);
  await writeFile(copyIn(otherFolder, hashOf(content)), 'something else');
  expect(await served(two, id)).toEqual(content);
});

test('a file that stands in the folder of one server, from before files stood in the database, is taken there by doctor', async () => {
  const content = flightLog();
  const id = await attached(content, { at: one.application });
  await one.application.database.system('tests').write((db) => db.delete(db.tables.filePieces));
  await rm(copyIn(otherFolder, hashOf(content)), { force: true });
  expect(await served(two, id)).toBe('not_found');
  expect(await one.application.examineFiles(one.organisationId)).toEqual({ checked: 1, damaged: [], missing: [] });
  expect(await served(two, id)).toEqual(content);
});

test('copies take so much room and no more; what is no copy stays', async () => {
  const bytes = createFilePieces(two.database, Date.now);
  const [old, alone, next] = [flightLog(), flightLog(), flightLog()];
  for (const content of [old, next]) {
    const fileId = crypto.randomUUID();
    await bytes.append(fileId, 0, inParts(content));
    await bytes.keep(fileId, hashOf(content));
  }
  const place = copyIn(otherFolder, hashOf(alone));
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, alone);
  const copies = () => new LocalCopies(join(otherFolder, 'attachments'), bytes, 1_000_000);
  await copies().fetch(hashOf(old));
  await copies().fetch(hashOf(next));
  const stands = (content: Buffer) =>
    readdir(dirname(copyIn(otherFolder, hashOf(content)))).then(
      (names) => names.includes(hashOf(content)),
      () => false,
    );
  expect(await Promise.all([old, alone, next].map(stands))).toEqual([false, true, true]);
});

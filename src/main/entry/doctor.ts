/** Checks what the program needs on this computer, each with a sentence that says what to do; what is only counted is put right when asked. */
import { constants, existsSync } from 'node:fs';
import { access, mkdir, statfs } from 'node:fs/promises';
import type { GlobalOptions } from '#doors/cli/cli-context.ts';
import type { DoctorFinding, DoctorOptions } from '#doors/cli/command-frame.ts';
import { correctEndedOrders, wrongEndedOrders, type WrongFigure } from '#database/ended-orders.ts';
import { translateDatabaseError } from '#database/errors.ts';
import { isProblem, problem } from '#kernel/problem.ts';
import { sentenceOf } from '#shared/contract/errors.ts';
import { rendererFolder } from '#platform/resources.ts';
import { createLog } from '#platform/log.ts';
import { say } from '#text/say.ts';
import { composeApplication, type Application } from './compose.ts';
import { migrationsFor } from '#database/migrations.ts';
import { quickCheck } from '#database/quick-check.ts';

const minimumNode = 22;
const minimumFreeBytes = 1024 ** 3;

export async function examine({ data, databaseUrl }: GlobalOptions, { recount }: DoctorOptions = { recount: false }): Promise<readonly DoctorFinding[]> {
  const findings: DoctorFinding[] = [];
  const check = async (name: string, run: () => Promise<string>): Promise<void> => {
    try {
      findings.push({ check: name, ok: true, message: await run() });
    } catch (error) {
      const known = isProblem(error) ? error : translateDatabaseError(error);
      findings.push({ check: name, ok: false, message: known?.message ?? (error instanceof Error ? error.message : String(error)) });
    }
  };

  await check('Node.js', () => {
    const major = Number.parseInt(process.versions.node, 10);
    if (major < minimumNode) throw new Error(say.doctor.nodeTooOld(process.versions.node));
    return Promise.resolve(process.versions.node);
  });
  await check('Data folder', async () => {
    await mkdir(data, { recursive: true, mode: 0o700 });
    await access(data, constants.R_OK | constants.W_OK);
    return data;
  });
  await check('Disk', async () => {
    const { bavail, bsize } = await statfs(data);
    const free = bavail * bsize;
    if (free < minimumFreeBytes) throw new Error(say.doctor.diskNearlyFull(Math.round(free / 1024 ** 2)));
    return `${Math.round(free / 1024 ** 3)} GiB free`;
  });
  await check('Pages', () => {
    if (!existsSync(rendererFolder())) throw new Error(say.doctor.pagesNotBuilt);
    return Promise.resolve('built');
  });
  let application: Application | null = null;
  await check('Database', async () => {
    application = await composeApplication({ dataFolder: data, databaseUrl, log: createLog(null) });
    return examineDatabase(application);
  });
  const opened = application as Application | null;
  if (opened)
    try {
      await check('Audit trail', () => examineAuditTrail(opened));
      await check('Figures', () => examineFigures(opened, recount));
      await check('Photos and files', () => examineAttachments(opened));
    } finally {
      await opened.close();
    }
  return findings;
}

async function examineDatabase({ database, organisations }: Application): Promise<string> {
  const { dialect } = database;
  const names = (await organisations()).map(({ name }) => name);
  if (dialect === 'sqlite') {
    const found = await database.within('').read(quickCheck);
    if (found !== null) throw problem('database_damaged', say.doctor.sqliteFound(sentenceOf('database_damaged'), found));
  }
  return `${dialect === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, schema ${migrationsFor(dialect).at(-1)?.version ?? 0}, ${names.length === 0 ? 'not set up yet' : names.join(', ')}`;
}

async function examineFigures({ database, organisations }: Application, recount: boolean): Promise<string> {
  const wrong: WrongFigure[] = [];
  for (const { id } of await organisations()) {
    const found = await database.within(id).read(wrongEndedOrders);
    wrong.push(...found);
    if (recount && found.length > 0) await database.within(id).write(correctEndedOrders);
  }
  if (wrong.length === 0) return say.doctor.figuresAreRight;
  if (recount) return say.doctor.figuresAreRecounted(wrong.length);
  const [kept, counted] = [wrong.reduce((sum, figure) => sum + figure.kept, 0), wrong.reduce((sum, figure) => sum + figure.counted, 0)];
  throw new Error(say.doctor.figuresAreOff(wrong.length, kept, counted));
}

/** So many are named; where it is more, the disk is at fault and not the file. */
const namedFaults = 10;

async function examineAttachments({ database, examineFiles, organisations }: Application): Promise<string> {
  let checked = 0;
  const faults: string[] = [];
  for (const { id } of await organisations()) {
    const found = await examineFiles(id);
    checked += found.checked;
    faults.push(...found.damaged.map((name) => say.doctor.fileDamaged(name)), ...found.missing.map((name) => say.doctor.fileGone(name)));
  }
  if (faults.length === 0) return say.doctor.filesAreRight(checked);
  const named = [...faults.slice(0, namedFaults), ...(faults.length > namedFaults ? [say.doctor.more(faults.length - namedFaults)] : [])];
  throw new Error(say.doctor.filesAreWrong(named, database.dialect));
}

async function examineAuditTrail({ auditProof, database, organisations, publicKey }: Application): Promise<string> {
  const all = await organisations();
  const faults: string[] = [...(await database.within('').read((db) => auditProof.lostOrganisations(db)))];
  const proven: string[] = [];
  for (const { id, name } of all) {
    const proof = await database.within(id).read((db) => auditProof.ofOrganisation(db, id));
    const of = all.length > 1 ? `${name}: ` : '';
    faults.push(...proof.faults.map((fault) => `${of}${fault}`));
    proven.push(`${of}${[say.doctor.recordsHold(proof.records), ...proof.unproven].join(' ')}`);
  }
  if (faults.length > 0) throw new Error(say.doctor.trailIsBroken(faults));
  return [...proven, say.doctor.signsWith(publicKey)].join(' ');
}

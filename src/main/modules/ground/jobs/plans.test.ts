/** What the scheduler asks several times a second, and what people ask of their jobs, stays as cheap when thousands have ended. */
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile } from '#database/open-database.ts';
import { newId } from '#kernel/identifiers.ts';
import { planOf, statementsOf } from '#tests/statements.ts';
import { openWorkshop, type Workshop } from '#tests/workshop.ts';
import { claimJob, listActiveJobs, renewLeases } from './job-leases.ts';

let workshop: Workshop;
let connection: Database.Database;
beforeAll(async () => {
  workshop = await openWorkshop();
  const { organisationId, database } = workshop;
  const ended = Array.from({ length: 400 }, (_, n) => ({
    organisationId,
    id: newId(),
    kind: 'exports.write',
    state: n % 50 === 0 ? ('waiting' as const) : ('done' as const),
    input: {},
    done: n,
    requestedByKind: 'user' as const,
    requestedById: workshop.as(n % 2 === 0 ? 'manager' : 'viewer').id,
    requestedByName: 'Somebody',
    createdAt: n,
    endedAt: n + 1,
    fence: 0,
  }));
  await database.write(async (db) => void (await db.insert(db.tables.jobs).values(ended)));
  connection = new Database(databaseFile(workshop.folder), { readonly: true });
});
afterAll(async () => {
  connection.close();
  await workshop.close();
});

const across = () => workshop.application.database.system('jobs');
const questions = {
  'what waits and runs': () => across().read((db) => listActiveJobs(db, ['exports.write'])),
  'leases to renew': () => across().write((db) => renewLeases(db, 'nobody', 20_000)),
  'a job to begin': async () => {
    const [job] = await across().read((db) => listActiveJobs(db, ['exports.write']));
    if (!job) throw new Error('Nothing waits');
    await across().write((db) => claimJob(db, { ...job, fence: 7 }, { owner: 'nobody', place: 0, leaseMs: 20_000, nowMs: 0 }));
  },
  'my own': () => workshop.as('manager').does('jobs.list', {}),
  'those of everybody': () => workshop.as('administrator').does('jobs.list', { everybody: true }),
} satisfies Record<string, () => Promise<unknown>>;

test.each(Object.keys(questions) as (keyof typeof questions)[])('%s: found by an index, and not sorted', async (name) => {
  const statements = (await statementsOf(questions[name])).filter(({ sql }) => /\bjobs\b/.test(sql) && !/^(insert|begin|commit)/i.test(sql));
  expect(statements.length).toBeGreaterThan(0);
  const plans = statements.flatMap((statement) => planOf(connection, statement));
  expect(plans.filter((line) => /SCAN jobs|TEMP B-TREE/.test(line))).toEqual([]);
});

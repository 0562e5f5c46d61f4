/** Jobs in a workshop of the tests, where nobody asks for any: one that runs elsewhere for as long as the tests do, and some that have ended. */
import Database from 'better-sqlite3';
import { databaseFile } from '#database/open-database.ts';
import { newId } from '#kernel/identifiers.ts';
import { ana } from '#tests/journey/people.ts';

const minuteMs = 60_000;
/** Leases go by the clock of the database, which is no clock of the tests. */
const never = Date.parse('2100-01-01T00:00:00Z');

const nothing = { done: 0, total: null, result: null, error: null, endedAt: null, durationMs: null, owner: null, until: null, place: null };
type Job = { readonly [Field in keyof typeof nothing]?: string | number | null } & {
  readonly kind: string;
  readonly state: string;
  readonly at: number;
  readonly byKind?: string;
  readonly byId?: string;
  readonly byName?: string;
};

/** @returns the id of each. They are Ana's unless they say otherwise. */
function addJobs(dataFolder: string, jobs: readonly Job[]): string[] {
  const database = new Database(databaseFile(dataFolder));
  // The program alone checkpoints the log.
  database.pragma('wal_autocheckpoint = 0');
  const user = database.prepare('select id, organisation_id, name from users where username_key = ?').get(ana.username) as {
    id: string;
    organisation_id: string;
    name: string;
  };
  const add = database.prepare(`
    insert into jobs (organisation_id, id, kind, state, input, done, total, result, error, requested_by_kind, requested_by_id, requested_by_name, created_at, started_at, ended_at, duration_ms, lease_owner, lease_until, fence, place)
    values (@organisation, @id, @kind, @state, '{}', @done, @total, @result, @error, @byKind, @byId, @byName, @at, @at, @endedAt, @durationMs, @owner, @until, 1, @place)`);
  const ids = jobs.map((job) => {
    const id = newId();
    add.run({ organisation: user.organisation_id, byKind: 'user', byId: user.id, byName: user.name, ...nothing, ...job, id });
    return id;
  });
  database.close();
  return ids;
}

const ended = (state: string, minutesAgo: number) => {
  const at = Date.now() - minutesAgo * minuteMs;
  return { state, at, endedAt: at + 4_200, durationMs: 4_180 };
};

/** The server that is going to have this folder does not run yet. */
export function addSampleJobs(dataFolder: string): void {
  const system = { byKind: 'system', byId: 'schedule', byName: 'CUBE-PRO' };
  addJobs(dataFolder, [
    { ...ended('cancelled', 90), kind: 'sessions.removeEnded', done: 3, total: 8 },
    {
      ...ended('failed', 60),
      kind: 'attachments.sweepUploads',
      error: 'The disk does not read or write as it should. Check the disk and its connection.',
      ...system,
    },
    { ...ended('done', 30), kind: 'sessions.removeEnded', result: '{"removed":1240}', done: 1240, total: 1240 },
    { kind: 'jobs.removeEnded', state: 'running', at: Date.now() - 2 * minuteMs, done: 12_400, total: 31_000, owner: 'elsewhere', until: never, place: 0 },
  ]);
}

/** One whose every text is this one. @returns its id */
export const addJobThatSays = (dataFolder: string, words: string): string =>
  addJobs(dataFolder, [{ ...ended('failed', 1), kind: words, error: words, byName: words }])[0] ?? '';

/** Jobs in a sample workshop: one that runs elsewhere for as long as the tests do, and some that have ended. Nobody asks for any in a sample. */
import Database from 'better-sqlite3';
import { databaseFile } from '#database/open-database.ts';
import { newId } from '#kernel/identifiers.ts';
import { ana } from '#tests/journey/people.ts';

const minuteMs = 60_000;
/** Leases go by the clock of the database, which is no clock of the tests. */
const never = Date.parse('2100-01-01T00:00:00Z');

/** The server that is going to have this folder does not run yet. */
export function addSampleJobs(dataFolder: string): void {
  const database = new Database(databaseFile(dataFolder));
  // The program alone checkpoints the log.
  database.pragma('wal_autocheckpoint = 0');
  const user = database.prepare('select id, organisation_id, name from users where username_key = ?').get(ana.username) as { id: string; organisation_id: string; name: string };
  const now = Date.now();
  const add = database.prepare(`
    insert into jobs (organisation_id, id, kind, state, input, done, total, result, error, requested_by_kind, requested_by_id, requested_by_name, created_at, started_at, ended_at, duration_ms, lease_owner, lease_until, fence, place)
    values (@organisation, @id, @kind, @state, '{}', @done, @total, @result, @error, @byKind, @byId, @byName, @at, @at, @endedAt, @durationMs, @owner, @until, 1, @place)`);
  const job = { organisation: user.organisation_id, done: 0, total: null, result: null, error: null, byKind: 'user', byId: user.id, byName: user.name, endedAt: null, durationMs: null, owner: null, until: null, place: null };
  const ended = (state: string, more: object, minutesAgo: number) => ({ ...job, id: newId(), state, at: now - minutesAgo * minuteMs, endedAt: now - minutesAgo * minuteMs + 4_200, durationMs: 4_180, ...more });
  const system = { byKind: 'system', byId: 'schedule', byName: 'CUBE-PRO' };
  for (const row of [
    ended('cancelled', { kind: 'sessions.removeEnded', done: 3, total: 8 }, 90),
    ended('failed', { kind: 'attachments.sweepUploads', error: 'The disk does not read or write as it should. Check the disk and its connection.', ...system }, 60),
    ended('done', { kind: 'sessions.removeEnded', result: '{"removed":1240}', done: 1240, total: 1240 }, 30),
    { ...job, id: newId(), kind: 'jobs.removeEnded', state: 'running', done: 12_400, total: 31_000, at: now - 2 * minuteMs, owner: 'elsewhere', until: never, place: 0 },
  ])
    add.run(row);
  database.close();
}

/** Reads and writes jobs within one organisation: for those who ask for them, look at them and stop them. */
import { and, eq, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { JobState } from '#shared/contract/ground/jobs.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { countRows } from '#database/count-rows.ts';
import { keyset } from '#database/paging.ts';
import type { Tables } from '#database/tables/index.ts';
import type { JobRow } from './job-leases.ts';

export const insertJob = async (db: WriteHandle, row: Tables['jobs']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.jobs).values(row);
};

export async function findJob(db: ReadHandle, id: string): Promise<JobRow | null> {
  const { jobs } = db.tables;
  const [row] = await db.select().from(jobs).where(eq(jobs.id, id));
  return row ?? null;
}

interface Page {
  readonly requestedById?: string;
  readonly state?: readonly JobState[] | undefined;
  readonly kind?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Newest first. */
export async function listJobRows(db: ReadHandle, { requestedById, state, kind, cursor, limit }: Page) {
  const { jobs } = db.tables;
  const keys = keyset({ sort: '-createdAt', columns: { createdAt: jobs.createdAt }, id: jobs.id, cursor, limit });
  const rows = await db
    .select({ id: jobs.id, sortValue: keys.sortValue, job: jobs })
    .from(jobs)
    .where(
      and(
        requestedById === undefined ? undefined : eq(jobs.requestedById, requestedById),
        state === undefined ? undefined : inArray(jobs.state, [...state]),
        kind === undefined ? undefined : eq(jobs.kind, kind),
        keys.after,
      ),
    )
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows, page: keys.page };
}

/** How many of the person's jobs wait or run. */
export function countActiveJobs(db: ReadHandle, requestedById: string): Promise<number> {
  const { jobs } = db.tables;
  return countRows(db, jobs, and(eq(jobs.requestedById, requestedById), inArray(jobs.state, ['waiting', 'running'])));
}

/** What waits is over at once; what runs is told by the program that runs it. @returns null where it had ended before. */
export async function askToCancel(db: WriteHandle, id: string, nowMs: number): Promise<JobRow | null> {
  const { jobs } = db.tables;
  const [row] = await db
    .update(jobs)
    .set({
      cancelAskedAt: sql`coalesce(${jobs.cancelAskedAt}, ${nowMs})`,
      endedAt: sql`case when ${jobs.state} = 'waiting' then ${nowMs} else ${jobs.endedAt} end`,
      state: sql`case when ${jobs.state} = 'waiting' then 'cancelled' else ${jobs.state} end`,
    })
    .where(and(eq(jobs.id, id), inArray(jobs.state, ['waiting', 'running'])))
    .returning();
  return row ?? null;
}

/** Removes jobs that ended before, and the fires they came from. @returns how many jobs went. */
export async function removeEndedJobs(db: WriteHandle, beforeMs: number): Promise<number> {
  const { jobs, jobFires } = db.tables;
  await db.delete(jobFires).where(lt(jobFires.firedAt, beforeMs));
  const removed = await db
    .delete(jobs)
    .where(and(isNotNull(jobs.endedAt), lt(jobs.endedAt, beforeMs)))
    .returning({ id: jobs.id });
  return removed.length;
}

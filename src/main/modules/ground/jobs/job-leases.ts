/**
 * The statements that go across organisations, all of them: what is active, whose it is, and what a program may still write
 * of it; which schedules there are and what fires. The rest of the room stays in the organisation of its caller.
 */
import { and, asc, eq, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { newId } from '#kernel/identifiers.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { databaseNow } from '#database/database-clock.ts';
import type { Tables } from '#database/tables/index.ts';

export type JobRow = Tables['jobs']['$inferSelect'];

/** The right to work on a job, until somebody else has it: the number that it was begun with. */
export interface Lease {
  readonly organisationId: string;
  readonly id: string;
  readonly fence: number;
}

/** Of a job that waits or runs. */
export interface ActiveJob extends Lease {
  readonly kind: string;
  readonly requestedById: string;
  readonly state: JobRow['state'];
  readonly leaseOwner: string | null;
  readonly place: number | null;
  readonly cancelAskedAt: number | null;
  /** Whoever worked on it has not been heard of for a whole lease. */
  readonly isAbandoned: boolean;
}

/** More than this wait until some of them are done. */
const mostActive = 500;

/** Of these kinds what runs first, then what waits, the oldest first. */
export async function listActiveJobs(db: ReadHandle, kinds: readonly string[]): Promise<ActiveJob[]> {
  const { jobs } = db.tables;
  const rows = await db
    .select({
      organisationId: jobs.organisationId,
      id: jobs.id,
      fence: jobs.fence,
      kind: jobs.kind,
      requestedById: jobs.requestedById,
      state: jobs.state,
      leaseOwner: jobs.leaseOwner,
      place: jobs.place,
      cancelAskedAt: jobs.cancelAskedAt,
      abandoned: sql<number>`case when ${jobs.state} = 'running' and ${jobs.leaseUntil} < ${databaseNow(db)} then 1 else 0 end`,
    })
    .from(jobs)
    .where(and(inArray(jobs.state, ['running', 'waiting']), inArray(jobs.kind, [...kinds])))
    .orderBy(asc(jobs.state), asc(jobs.id))
    .limit(mostActive);
  return rows.map(({ abandoned, ...row }) => ({ ...row, isAbandoned: abandoned === 1 }));
}

interface Claim {
  readonly owner: string;
  readonly place: number;
  readonly leaseMs: number;
  readonly nowMs: number;
}

/** Takes a job that waits, or that was abandoned, as it was seen. @returns null where somebody else was faster. Taking a place that is taken breaks the unique index. */
export async function claimJob(db: WriteHandle, seen: ActiveJob, { owner, place, leaseMs, nowMs }: Claim): Promise<JobRow | null> {
  const { jobs } = db.tables;
  const [row] = await db
    .update(jobs)
    .set({
      state: 'running',
      startedAt: nowMs,
      done: 0,
      total: null,
      leaseOwner: owner,
      leaseUntil: sql`${databaseNow(db)} + ${leaseMs}`,
      fence: seen.fence + 1,
      place,
    })
    .where(asSeen(db, seen))
    .returning();
  return row ?? null;
}

/** Ends a job that was abandoned, as it was seen. @returns whether it was this program that did it. */
export async function endAbandoned(
  db: WriteHandle,
  seen: ActiveJob,
  end: { readonly state: 'failed' | 'cancelled'; readonly error: string | null; readonly nowMs: number },
): Promise<boolean> {
  const { jobs } = db.tables;
  const ended = await db
    .update(jobs)
    .set({ state: end.state, error: end.error, endedAt: end.nowMs, fence: seen.fence + 1, ...idle })
    .where(asSeen(db, seen))
    .returning({ id: jobs.id });
  return ended.length > 0;
}

/** Nobody began, renewed, or ended it since. */
const asSeen = (db: WriteHandle, { organisationId, id, fence, state }: ActiveJob): SQL | undefined => {
  const { jobs } = db.tables;
  return and(
    eq(jobs.organisationId, organisationId),
    eq(jobs.id, id),
    eq(jobs.fence, fence),
    eq(jobs.state, state),
    state === 'running' ? sql`${jobs.leaseUntil} < ${databaseNow(db)}` : undefined,
  );
};

const idle = { leaseOwner: null, leaseUntil: null, place: null };

/** Renews the leases of this program. @returns those it still has. */
export async function renewLeases(db: WriteHandle, owner: string, leaseMs: number): Promise<Lease[]> {
  const { jobs } = db.tables;
  return db
    .update(jobs)
    .set({ leaseUntil: sql`${databaseNow(db)} + ${leaseMs}` })
    .where(and(eq(jobs.leaseOwner, owner), eq(jobs.state, 'running')))
    .returning({ organisationId: jobs.organisationId, id: jobs.id, fence: jobs.fence });
}

const held = (db: WriteHandle, { organisationId, id, fence }: Lease): SQL | undefined => {
  const { jobs } = db.tables;
  return and(eq(jobs.organisationId, organisationId), eq(jobs.id, id), eq(jobs.fence, fence), eq(jobs.state, 'running'));
};

/**
 * Writes what may be written under the lease, and nothing where it was lost.
 * Without changes the row is only locked: until the transaction ends nobody takes the job over.
 * @returns whether the lease still holds.
 */
export async function writeUnderLease(
  db: WriteHandle,
  lease: Lease,
  changes: Partial<Pick<JobRow, 'done' | 'total' | 'state' | 'result' | 'error' | 'endedAt' | 'durationMs'>> = {},
): Promise<boolean> {
  const { jobs } = db.tables;
  const isOver = changes.state !== undefined;
  const written = await db
    .update(jobs)
    .set({ ...changes, ...(isOver && idle), ...(Object.keys(changes).length === 0 && { fence: lease.fence }) })
    .where(held(db, lease))
    .returning({ id: jobs.id });
  return written.length > 0;
}

export interface OrganisationClock {
  readonly organisationId: string;
  readonly timeZone: string;
}

/** Every organisation with its zone, the one that keeps the installation first. */
export async function listOrganisationClocks(db: ReadHandle): Promise<OrganisationClock[]> {
  const { organisations } = db.tables;
  return db.select({ organisationId: organisations.id, timeZone: organisations.timeZone }).from(organisations).orderBy(asc(organisations.id));
}

export type ScheduleRow = Tables['jobSchedules']['$inferSelect'];

export const listSchedules = (db: ReadHandle): Promise<ScheduleRow[]> => db.select().from(db.tables.jobSchedules);

/** Those of these kinds whose next fire has come, the longest due first. */
export const listDueSchedules = (db: ReadHandle, kinds: readonly string[], nowMs: number): Promise<ScheduleRow[]> => {
  const { jobSchedules } = db.tables;
  return db
    .select()
    .from(jobSchedules)
    .where(and(lte(jobSchedules.nextAt, nowMs), inArray(jobSchedules.kind, [...kinds])))
    .orderBy(asc(jobSchedules.nextAt))
    .limit(mostActive);
};

/** Stores when a schedule fires next, for one that is new or whose rule or zone changed. One that is as it should be stays. */
export async function writeSchedule(db: WriteHandle, row: ScheduleRow): Promise<void> {
  const { jobSchedules } = db.tables;
  await db
    .insert(jobSchedules)
    .values(row)
    .onConflictDoUpdate({
      target: [jobSchedules.organisationId, jobSchedules.kind],
      set: { rule: row.rule, nextAt: row.nextAt },
      setWhere: sql`${jobSchedules.rule} <> ${row.rule}`,
    });
}

/** The next fire takes the place of the one that was seen, which gets its row and its job. @returns null where another program did it. */
export async function fire(db: WriteHandle, seen: ScheduleRow, next: { readonly nextAt: number; readonly nowMs: number }): Promise<JobRow | null> {
  const { jobSchedules, jobFires, jobs } = db.tables;
  const { organisationId, kind, rule, nextAt: dueAt } = seen;
  const moved = await db
    .update(jobSchedules)
    .set({ nextAt: next.nextAt })
    .where(and(eq(jobSchedules.organisationId, organisationId), eq(jobSchedules.kind, kind), eq(jobSchedules.rule, rule), eq(jobSchedules.nextAt, dueAt)))
    .returning({ kind: jobSchedules.kind });
  if (moved.length === 0) return null;
  const jobId = newId();
  const fired = await db
    .insert(jobFires)
    .values({ organisationId, kind, dueAt, firedAt: next.nowMs, jobId })
    .onConflictDoNothing()
    .returning({ jobId: jobFires.jobId });
  if (fired.length === 0) return null;
  const [job] = await db
    .insert(jobs)
    .values({
      organisationId,
      id: jobId,
      kind,
      state: 'waiting',
      input: {},
      done: 0,
      requestedByKind: 'system',
      requestedById: 'schedule',
      requestedByName: 'CUBE-PRO',
      createdAt: next.nowMs,
      fence: 0,
    })
    .returning();
  return job ?? null;
}

/** Tables of the jobs room: jobs with their lease, when each schedule fires next, and every fire once. */
import type { JobState } from '#shared/contract/ground/jobs.ts';
import type { ColumnKit } from '../../columns.ts';
import type { defineFoundationTables } from '../foundation.table.ts';

export function defineJobTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  const organisation = () =>
    k
      .id()
      .notNull()
      .references(() => organisations.id);

  const jobs = k.table(
    'jobs',
    {
      organisationId: organisation(),
      id: k.id().notNull(),
      kind: k.text().notNull(),
      state: k.text().$type<JobState>().notNull(),
      input: k.json().notNull(),
      done: k.int().notNull(),
      total: k.int(),
      result: k.json().$type<Readonly<Record<string, unknown>>>(),
      error: k.text(),
      requestedByKind: k.text().$type<'user' | 'operator' | 'system'>().notNull(),
      requestedById: k.text().notNull(),
      requestedByName: k.text().notNull(),
      createdAt: k.instant().notNull(),
      startedAt: k.instant(),
      endedAt: k.instant(),
      durationMs: k.int(),
      cancelAskedAt: k.instant(),
      /** The running program that works on it; the others leave it alone until the lease is over. */
      leaseOwner: k.text(),
      /** By the clock of the database: one clock for all programs on it. */
      leaseUntil: k.instant(),
      /** Counts how often it was begun. Whoever writes under an older number lost the lease meanwhile, and writes nothing. */
      fence: k.int().notNull(),
      /** While it runs: which of the places of its kind it takes. */
      place: k.int(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.index('jobs_created').on(t.organisationId, t.createdAt, t.id),
      k.index('jobs_requested').on(t.organisationId, t.requestedById, t.createdAt, t.id),
      k.index('jobs_active').on(t.state, t.id),
      // So many of a kind run at once as there are places, whoever claims them.
      k.uniqueIndex('jobs_place').on(t.organisationId, t.kind, t.place),
    ],
  );

  const jobSchedules = k.table(
    'job_schedules',
    {
      organisationId: organisation(),
      kind: k.text().notNull(),
      /** The rule and the zone that `nextAt` was worked out with. */
      rule: k.text().notNull(),
      nextAt: k.instant().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.kind] }), k.index('job_schedules_next').on(t.nextAt)],
  );

  /** One row for each fire: whoever writes it makes the job, and nobody else can. */
  const jobFires = k.table(
    'job_fires',
    {
      organisationId: organisation(),
      kind: k.text().notNull(),
      dueAt: k.instant().notNull(),
      firedAt: k.instant().notNull(),
      jobId: k.id().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.kind, t.dueAt] })],
  );

  return { jobs, jobSchedules, jobFires };
}

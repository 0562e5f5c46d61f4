/** Fires schedules: each fire makes one job, whichever of several programs comes first, and what was missed is caught up once. */
import type { LiveEvent } from '#shared/contract/events.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { EventBus } from '#kernel/events.ts';
import type { Log, Outbox } from '#kernel/ports.ts';
import { nextFire } from './fire-time.ts';
import type { JobKind, Schedule } from './job-kind.ts';
import { fire, listDueSchedules, listOrganisationClocks, listSchedules, writeSchedule, type ScheduleRow } from './job-leases.ts';
import { jobEvent } from './to-job.ts';

export interface JobSchedulesOptions {
  readonly database: Pick<OpenDatabase, 'within' | 'system'>;
  readonly kinds: ReadonlyMap<string, JobKind>;
  readonly bus: EventBus;
  readonly outbox: Outbox<WriteHandle>;
  readonly log: Log;
  readonly now: () => number;
}

export interface JobSchedules {
  /** Makes the jobs whose time has come. */
  fireDue(): Promise<void>;
}

/** So soon a new organisation has its schedules, and one that moved to another zone has them by its clocks. */
const compareEveryMs = 60_000;

/** The expression and the zone, as they stand in the row. */
const ruleOf = ({ cron }: Schedule, timeZone: string): string => `${cron} ${timeZone}`;

export function createJobSchedules({ database, kinds, bus, outbox, log, now }: JobSchedulesOptions): JobSchedules {
  const across = database.system('jobs');
  const scheduled = [...kinds.values()].flatMap(({ kind, schedule }) => (schedule ? [{ kind, schedule }] : []));
  const names = scheduled.map(({ kind }) => kind);
  let comparedAt = -Infinity;

  /** Stores the next fire of what is new, or goes by another rule since; what is stored already is left alone, also where it was missed. */
  async function compare(): Promise<void> {
    const [clocks, rows] = await Promise.all([across.read(listOrganisationClocks), across.read(listSchedules)]);
    const stored = new Map(rows.map(({ organisationId, kind, rule }) => [`${organisationId} ${kind}`, rule]));
    for (const [place, { organisationId, timeZone }] of clocks.entries())
      for (const { kind, schedule } of scheduled) {
        if (schedule.reach === 'installation' && place > 0) continue;
        const rule = ruleOf(schedule, timeZone);
        if (stored.get(`${organisationId} ${kind}`) === rule) continue;
        try {
          await database
            .within(organisationId)
            .write((db) => writeSchedule(db, { organisationId, kind, rule, nextAt: nextFire(schedule.cron, timeZone, now()) }));
        } catch (error) {
          log.error({ err: error, organisationId, kind }, 'When a schedule fires next could not be stored');
        }
      }
  }

  async function fireOne(row: ScheduleRow, { cron }: Schedule): Promise<void> {
    const nowMs = now();
    // Also where the clock was set back: the next one comes after this one.
    const nextAt = nextFire(cron, row.rule.slice(cron.length + 1), Math.max(nowMs, row.nextAt));
    const event = await database.within(row.organisationId).write(async (db): Promise<LiveEvent | null> => {
      const job = await fire(db, row, { nextAt, nowMs });
      if (!job) return null;
      const fired = jobEvent(job, 'fire');
      await outbox.append(db, [{ organisationId: row.organisationId, topic: 'live', payload: fired }]);
      return fired;
    });
    if (event) bus.publish(row.organisationId, [event]);
  }

  return {
    async fireDue() {
      if (performance.now() - comparedAt >= compareEveryMs) {
        await compare();
        comparedAt = performance.now();
      }
      for (const row of await across.read((db) => listDueSchedules(db, names, now()))) {
        const schedule = kinds.get(row.kind)?.schedule;
        if (schedule && row.rule.startsWith(`${schedule.cron} `)) await fireOne(row, schedule);
      }
    },
  };
}

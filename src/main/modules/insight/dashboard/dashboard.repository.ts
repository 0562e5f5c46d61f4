/** Counts what the dashboard shows; every statement is answered from an index. */
// Reads of other rooms: estimates, timeEntries, users, workOrders.
import { and, eq, gte, inArray, isNotNull, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { openStatuses, unfinishedStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Week } from './calendar.ts';

export interface Span {
  readonly fromMs?: number;
  readonly toMs: number;
}

/** Orders whose facts the caller may see: the row scope where there is one. */
export interface Reach {
  readonly scope: SQL | undefined;
}

/** How many orders stand in each open stage; stages without any are left out. */
export async function countOpen(db: ReadHandle, reach: Reach): Promise<Map<WorkOrderStatus, number>> {
  const { workOrders: w } = db.tables;
  const rows = await db
    .select({ status: w.status, count: sql<number>`count(*)` })
    .from(w)
    .where(and(reach.scope, inArray(w.status, [...openStatuses])))
    .groupBy(w.status);
  return new Map(rows.map(({ status, count }) => [status, count]));
}

/** Unfinished orders promised within the span. */
export async function countPromised(db: ReadHandle, reach: Reach, { fromMs, toMs }: Span, further?: SQL): Promise<number> {
  const { workOrders: w } = db.tables;
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(w)
    .where(
      and(
        reach.scope,
        inArray(w.status, [...unfinishedStatuses]),
        lt(w.promisedSort, toMs),
        fromMs === undefined ? undefined : gte(w.promisedSort, fromMs),
        further,
      ),
    );
  return row?.count ?? 0;
}

export async function countAssigned(db: ReadHandle, reach: Reach, assigneeId: string | null): Promise<number> {
  const { workOrders: w } = db.tables;
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(w)
    .where(and(reach.scope, assigneeId === null ? isNull(w.assigneeId) : eq(w.assigneeId, assigneeId), inArray(w.status, [...openStatuses])));
  return row?.count ?? 0;
}

/** Released since the first of the weeks, counted where the rows are: a large workshop releases tens of thousands. */
export async function countReleases(db: ReadHandle, reach: Reach, weeks: readonly Week[]): Promise<{ weekStart: string; count: number }[]> {
  const { workOrders: w } = db.tables;
  const later = weeks.slice(1).toReversed();
  // The number of the week: the latest whose beginning has passed.
  const week = sql<number>`case ${sql.join(later.map(({ startMs }, at) => sql`when ${w.releasedAt} >= ${startMs} then ${sql.raw(String(later.length - at))} `))} else 0 end`;
  const rows = await db
    .select({ week, count: sql<number>`count(*)` })
    .from(w)
    .where(and(reach.scope, gte(w.releasedAt, weeks[0]?.startMs ?? 0)))
    .groupBy(sql`1`);
  const counts = new Map(rows.map((row) => [row.week, row.count]));
  return weeks.map(({ startDate }, at) => ({ weekStart: startDate, count: counts.get(at) ?? 0 }));
}

/** Median time from receipt to release since the instant, in hours with one decimal; null for none. */
export async function readTurnaroundMedianHours(db: ReadHandle, reach: Reach, sinceMs: number): Promise<number | null> {
  const { workOrders: w } = db.tables;
  const duration = sql`${w.releasedAt} - ${w.receivedAt}`;
  // The mean of the middle two where there is no middle one, on both.
  const medianMs =
    db.sqlDialect === 'sqlite' ? sql<number | null>`median(${duration})` : sql<number | null>`percentile_cont(0.5) within group (order by ${duration})`;
  const [row] = await db
    .select({ medianMs })
    .from(w)
    .where(and(reach.scope, gte(w.releasedAt, sinceMs), isNotNull(w.receivedAt)));
  const middle = row?.medianMs ?? null;
  return middle === null ? null : Math.round(middle / 360_000) / 10;
}

/** Minutes recorded since the instant by each person, most first; a running timer counts once it is stopped. */
export async function readMinutes(db: ReadHandle, sinceMs: number): Promise<{ id: string; name: string; minutes: number }[]> {
  const { timeEntries: t, users: u } = db.tables;
  // Summed up here: grouped by person, SQLite would walk everybody's time of all years instead of that of the week.
  const entries = await db
    .select({ id: t.userId, name: u.name, minutes: t.minutes })
    .from(t)
    .innerJoin(u, and(eq(u.organisationId, t.organisationId), eq(u.id, t.userId)))
    .where(gte(t.startedAt, sinceMs));
  const people = Map.groupBy(entries, (entry) => entry.id);
  return [...people]
    .map(([id, own]) => ({ id, name: own[0]?.name ?? '', minutes: own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) }))
    .sort((a, b) => b.minutes - a.minutes);
}

/** Issued estimates that wait for an answer, by currency. */
export const readOpenEstimates = (db: ReadHandle) => {
  const { estimates: e } = db.tables;
  return db
    .select({ currency: e.currency, count: sql<number>`count(*)`, amountMinor: sql<number>`cast(coalesce(sum(${e.totalMinor}), 0) as bigint)` })
    .from(e)
    .where(eq(e.status, 'issued'))
    .groupBy(e.currency);
};

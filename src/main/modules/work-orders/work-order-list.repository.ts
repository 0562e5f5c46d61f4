/** Reads pages of work orders: the ids from an index first, then their rows with customer, aircraft and people. */
import { and, asc, eq, gte, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { priorities, unfinishedStatuses, type Priority, type WorkOrderStatus } from '#shared/contract/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { matches } from '#database/search.ts';
import type { Actor } from '#kernel/actor.ts';
import { visibleTo } from './work-order.policy.ts';
import { partiesOf } from './work-order.repository.ts';

export interface WorkOrderFilter {
  readonly status?: readonly WorkOrderStatus[] | undefined;
  readonly assigneeId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly aircraftId?: string | undefined;
  readonly priority?: readonly Priority[] | undefined;
  readonly mine?: boolean | undefined;
  readonly unassigned?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly dueSoon?: boolean | undefined;
  readonly promisedFrom?: string | undefined;
  readonly promisedTo?: string | undefined;
  readonly createdFrom?: string | undefined;
  readonly createdTo?: string | undefined;
  readonly q?: string | undefined;
}

export interface Clock {
  readonly nowMs: number;
  readonly dueSoonMs: number;
}

/** Everything that is asked of the orders of a list, row scope included. */
export function conditionOf(db: ReadHandle, actor: Actor, filter: WorkOrderFilter, { nowMs, dueSoonMs }: Clock): SQL | undefined {
  const { workOrders: w } = db.tables;
  const at = (instant: string | undefined, compare: (ms: number) => SQL) => (instant === undefined ? undefined : compare(Date.parse(instant)));
  const status = filter.overdue || filter.dueSoon ? unfinishedStatuses.filter((one) => filter.status?.includes(one) ?? true) : filter.status;
  return and(
    eq(w.organisationId, actor.organisationId),
    visibleTo(actor, 'service:workorder:view', db.tables),
    status && (status.length === 0 ? sql`1 = 0` : inArray(w.status, [...status])),
    filter.assigneeId === undefined ? undefined : eq(w.assigneeId, filter.assigneeId),
    filter.mine ? eq(w.assigneeId, actor.id) : undefined,
    filter.unassigned ? isNull(w.assigneeId) : undefined,
    filter.teamId === undefined ? undefined : eq(w.teamId, filter.teamId),
    filter.customerId === undefined ? undefined : eq(w.customerId, filter.customerId),
    filter.aircraftId === undefined ? undefined : eq(w.aircraftId, filter.aircraftId),
    filter.priority && inArray(w.priority, filter.priority.map((one) => priorities.indexOf(one))),
    filter.overdue ? lt(w.promisedSort, nowMs) : undefined,
    filter.dueSoon ? and(gte(w.promisedSort, nowMs), lt(w.promisedSort, nowMs + dueSoonMs)) : undefined,
    at(filter.promisedFrom, (ms) => gte(w.promisedAt, ms)),
    at(filter.promisedTo, (ms) => lt(w.promisedAt, ms)),
    at(filter.createdFrom, (ms) => gte(w.createdAt, ms)),
    at(filter.createdTo, (ms) => lt(w.createdAt, ms)),
    filter.q ? matches(db, 'workOrders', filter.q) : undefined,
  );
}

export interface PageWanted {
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export async function listWorkOrders(db: ReadHandle, condition: SQL | undefined, { sort, cursor, limit }: PageWanted) {
  const { workOrders: w } = db.tables;
  const columns = { promisedAt: w.promisedSort, createdAt: w.createdAt, updatedAt: w.updatedAt, number: w.numberOrder, priority: w.priority };
  const keys = keyset({ sort, columns, id: w.id, cursor, limit });
  const wanted = await db
    .select({ id: w.id, sortValue: keys.sortValue })
    .from(w)
    .where(and(condition, keys.after))
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { wanted, page: keys.page };
}

/** The rows of these orders by id; one statement however many there are. */
export async function readSummaries(db: ReadHandle, organisationId: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const { workOrders: w, customers: c, aircraft: a, users: u, teams: t } = db.tables;
  const parties = partiesOf(db);
  const rows = await db
    .select({
      order: {
        id: w.id,
        version: w.version,
        number: w.number,
        status: w.status,
        statusSince: w.statusSince,
        title: w.title,
        priority: w.priority,
        promisedAt: w.promisedAt,
        holdReason: w.holdReason,
        createdAt: w.createdAt,
        updatedAt: w.updatedAt,
        assigneeId: w.assigneeId,
        createdById: w.createdById,
        teamId: w.teamId,
      },
      customer: { id: c.id, name: c.name },
      aircraft: { id: a.id, maker: a.maker, model: a.model, airframeSerial: a.airframeSerial, registration: a.registration },
      assignee: { id: u.id, name: u.name },
      team: { id: t.id, name: t.name },
    })
    .from(w)
    .leftJoin(c, parties.customer)
    .leftJoin(a, parties.aircraft)
    .leftJoin(u, parties.assignee)
    .leftJoin(t, parties.team)
    .where(and(eq(w.organisationId, organisationId), inArray(w.id, [...ids])));
  return new Map(rows.map((row) => [row.order.id, row]));
}

/** How many orders stand in each of these stages; stages without any are left out. */
export const countByStatus = (db: ReadHandle, condition: SQL | undefined) => {
  const { workOrders: w } = db.tables;
  return db
    .select({ status: w.status, count: sql<number>`count(*)` })
    .from(w)
    .where(condition)
    .groupBy(w.status)
    .orderBy(asc(w.status));
};

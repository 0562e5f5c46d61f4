/** Reads pages of work orders: the ids from an index first, then their rows with customer, aircraft and people. */
import { and, asc, eq, gte, inArray, isNull, lt, sql, type Column, type SQL } from 'drizzle-orm';
import { priorities, unfinishedStatuses, type Priority, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import { foundIn } from '#database/search.ts';
import { scopeOf, type Actor } from '#kernel/actor.ts';
import { neverPromised } from '../sla.ts';
import { visibleTo } from '../work-order.policy.ts';
import { partiesOf } from '../work-order.repository.ts';

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

/** The stages that are asked for; late work can be in an unfinished one only. */
const stagesOf = ({ status, overdue, dueSoon }: WorkOrderFilter): readonly WorkOrderStatus[] | undefined =>
  overdue || dueSoon ? unfinishedStatuses.filter((one) => status?.includes(one) ?? true) : status;

/** What an index leads to by itself, row scope included. */
function leadingConditions({ tables: { workOrders: w } }: ReadHandle, actor: Actor, filter: WorkOrderFilter): SQL[] {
  const status = stagesOf(filter);
  return [
    visibleTo(actor, 'service:workorder:view', { workOrders: w }),
    status && (status.length === 0 ? sql`1 = 0` : inArray(w.status, [...status])),
    filter.assigneeId === undefined ? undefined : eq(w.assigneeId, filter.assigneeId),
    filter.mine ? assignedTo(w.assigneeId, actor) : undefined,
    filter.unassigned ? isNull(w.assigneeId) : undefined,
    filter.teamId === undefined ? undefined : eq(w.teamId, filter.teamId),
    filter.customerId === undefined ? undefined : eq(w.customerId, filter.customerId),
    filter.aircraftId === undefined ? undefined : eq(w.aircraftId, filter.aircraftId),
  ].filter((condition) => condition !== undefined);
}

/** Nothing is assigned to the command line. */
const assignedTo = (assigneeId: Column, actor: Actor): SQL => (actor.kind === 'user' ? eq(assigneeId, actor.id) : sql`1 = 0`);

/** The rest: told row by row, or by the index of the sort. */
function furtherConditions({ tables: { workOrders: w } }: ReadHandle, filter: WorkOrderFilter, { nowMs, dueSoonMs }: Clock): (SQL | undefined)[] {
  return [
    filter.priority && inArray(w.priority, filter.priority.map((one) => priorities.indexOf(one))),
    filter.overdue ? lt(w.promisedSort, nowMs) : undefined,
    filter.dueSoon ? and(gte(w.promisedSort, nowMs), lt(w.promisedSort, nowMs + dueSoonMs)) : undefined,
    filter.promisedFrom === undefined ? undefined : and(gte(w.promisedSort, Date.parse(filter.promisedFrom)), lt(w.promisedSort, neverPromised)),
    filter.promisedTo === undefined ? undefined : lt(w.promisedSort, Date.parse(filter.promisedTo)),
    filter.createdFrom === undefined ? undefined : gte(w.createdAt, Date.parse(filter.createdFrom)),
    filter.createdTo === undefined ? undefined : lt(w.createdAt, Date.parse(filter.createdTo)),
  ];
}

/** Everything that is asked of the orders of a list. */
export const conditionOf = async (db: ReadHandle, actor: Actor, filter: WorkOrderFilter, clock: Clock): Promise<SQL | undefined> =>
  and(await foundIn(db, 'workOrders', filter.q), ...leadingConditions(db, actor, filter), ...furtherConditions(db, filter, clock));

export interface PageWanted {
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** So many rows are sorted faster than an index in the wanted order is walked past those that are not wanted. */
const fewRows = 3000;

/** Whether what is asked for narrows the orders down to a few, as an index tells within a fraction of a millisecond. */
async function isNarrow(db: ReadHandle, leading: readonly SQL[], filter: WorkOrderFilter): Promise<boolean> {
  const { workOrders: w } = db.tables;
  const created = [filter.createdFrom && gte(w.createdAt, Date.parse(filter.createdFrom)), filter.createdTo && lt(w.createdAt, Date.parse(filter.createdTo))];
  const conditions = [...leading, ...created.filter((condition) => typeof condition === 'object')];
  if (conditions.length === 0) return false;
  const some = db
    .select({ id: w.id })
    .from(w)
    .where(and(...conditions))
    .limit(fewRows + 1)
    .as('some');
  const [row] = await db.select({ count: sql<number>`count(*)` }).from(some);
  return (row?.count ?? 0) <= fewRows;
}

/** Sorts that an index carries within each stage. */
const sortedWithinStage: ReadonlySet<string> = new Set(['promisedAt', 'createdAt', 'updatedAt']);

/** Whether an index holds the orders of each stage in the wanted order, so that the page is the merge of the stages. */
function isMergeOfStages(actor: Actor, filter: WorkOrderFilter, sort: string): boolean {
  const key = sort.replace('-', '');
  if (stagesOf(filter) === undefined || !sortedWithinStage.has(key)) return false;
  if (scopeOf(actor, 'service:workorder:view') !== 'all') return false;
  if (filter.q || filter.customerId || filter.aircraftId || filter.teamId || filter.createdFrom || filter.createdTo) return false;
  return key === 'promisedAt' || !(filter.assigneeId || filter.mine || filter.unassigned);
}

/** The same condition, out of sight of the planner: no index leads to it. */
const hidden = (condition: SQL): SQL => sql`case when ${condition} then 1 else 0 end = 1`;

/**
 * The ids of one page in order. A stage of few orders among a hundred thousand must not make the list walk them all, nor
 * the thousands of a stage be sorted for fifty: a few rows are sorted, the stages of a list are merged, and only what is
 * neither walks the index of its sort.
 */
export async function listWorkOrders(db: ReadHandle, actor: Actor, filter: WorkOrderFilter, clock: Clock, { sort, cursor, limit }: PageWanted) {
  const { workOrders: w } = db.tables;
  const columns = { promisedAt: w.promisedSort, createdAt: w.createdAt, updatedAt: w.updatedAt, number: w.numberOrder, priority: w.priority };
  const leading = leadingConditions(db, actor, filter);
  const merged = isMergeOfStages(actor, filter, sort);
  const narrow = !merged && (await isNarrow(db, leading, filter));
  // A unary plus keeps the value and hides the index of the sort.
  const sortedBy = narrow ? Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, sql`+${column}`])) : columns;
  const keys = keyset({ sort, columns: sortedBy, id: w.id, cursor, limit });
  const found = await foundIn(db, 'workOrders', filter.q);
  const asked = merged || narrow ? leading : leading.map(hidden);
  const read = (stage?: SQL) =>
    db
      .select({ id: w.id, sortValue: keys.sortValue })
      .from(w)
      .where(and(found, ...asked, ...furtherConditions(db, filter, clock), keys.after, stage))
      .orderBy(...keys.orderBy)
      .limit(keys.limit);
  const wanted = merged ? mergePages(await Promise.all((stagesOf(filter) ?? []).map((stage) => read(eq(w.status, stage)))), sort).slice(0, keys.limit) : await read();
  return { wanted, page: keys.page };
}

interface Place {
  readonly id: string;
  readonly sortValue: string | number;
}

/** Pages of one order each, as one page in that order. */
export function mergePages(pages: readonly (readonly Place[])[], sort: string): Place[] {
  const direction = sort.startsWith('-') ? -1 : 1;
  return pages.flat().sort((a, b) => direction * (Number(a.sortValue) - Number(b.sortValue) || (a.id < b.id ? -1 : 1)));
}

/** The rows of these orders by id; one statement however many there are. */
export async function readSummaries(db: ReadHandle, ids: readonly string[]) {
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
    .where(inArray(w.id, [...ids]));
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

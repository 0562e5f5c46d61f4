/** Reads pages of work orders with customer, aircraft and people; each statement is built once for each shape of what is asked. */
// Reads of other rooms: aircraft, customers, teams, users.
import { and, asc, eq, sql, type Placeholder, type SQL } from 'drizzle-orm';
import type { ReadHandle } from '#database/handle.ts';
import { idList, isOneOf } from '#database/id-list.ts';
import { orderOf, pageOf, readCursor } from '#database/paging.ts';
import { prepared, preparedInShapes, type Given } from '#database/prepared.ts';
import { foundAhead, foundBy, rowsAhead, searchFor, type Search } from '#database/search.ts';
import { scopeOf, type Actor } from '#kernel/actor.ts';
import { partiesOf } from '../work-order.repository.ts';
import {
  conditionsOf,
  createdBounds,
  furtherOf,
  leadingOf,
  shapeOf,
  stagesOf,
  valuesOf,
  type Asked,
  type Clock,
  type Shape,
  type WorkOrderFilter,
} from './asked-of-orders.ts';

export interface PageWanted {
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** So many rows are sorted faster than an index in the wanted order is walked past those that are not wanted. */
const fewRows = 3000;

/** Whether what is asked for narrows the orders down to a few, as an index tells within a fraction of a millisecond. */
async function isNarrow(db: ReadHandle, asked: Asked): Promise<boolean> {
  const shape = shapeOf(asked);
  if (shape.length === 0) return false;
  const [row] = await countSome(db, shape, valuesOf(asked));
  return (row?.count ?? 0) <= fewRows;
}

const countSome = preparedInShapes((db: ReadHandle, shape: Shape) => {
  const { workOrders: w } = db.tables;
  const some = db
    .select({ id: w.id })
    .from(w)
    .where(and(...conditionsOf(db, shape)))
    .limit(fewRows + 1)
    .as('some');
  return db.select({ count: sql<number>`count(*)` }).from(some);
});

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

interface PageShape {
  /** `ahead`: common words among the first rows of the order alone. */
  readonly search: Search['way'] | 'ahead';
  readonly leading: Shape;
  readonly further: Shape;
  readonly sort: string;
  /** `index`: along the index of the sort, past what is not wanted; `rows`: the few that are wanted, sorted; `stages`: along the index of a stage. */
  readonly along: 'index' | 'rows' | 'stages';
  readonly isFirst: boolean;
}

/** The ids of one page in order, by the index alone. */
function idsOfPage(db: ReadHandle, { search, leading, further, sort, along, isFirst }: PageShape, at: (name: string) => Placeholder) {
  const { workOrders: w } = db.tables;
  const columns = { promisedAt: w.promisedSort, createdAt: w.createdAt, updatedAt: w.updatedAt, number: w.numberOrder, priority: w.priority };
  // A unary plus keeps the value and hides the index of the sort.
  const sortedBy = along === 'rows' ? Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, sql`+${column}`])) : columns;
  const { sortValue, after, orderBy } = orderOf({ sort, columns: sortedBy, id: w.id }, isFirst ? undefined : { value: at('afterValue'), id: at('afterId') });
  const leads = conditionsOf(db, leading);
  const begun =
    search === 'ahead'
      ? foundAhead(db, 'workOrders', at('query'), { value: sortValue, descending: sort.startsWith('-'), orderBy, where: after, rows: at('rowsAhead') })
      : undefined;
  const found = search === 'ahead' ? begun?.condition : foundBy(db, 'workOrders', { query: at('query'), way: search });
  return (begun ? db.with(begun.ahead) : db)
    .select({ id: w.id, sortValue: sortValue.as('sort_value') })
    .from(w)
    .where(and(found, ...(along === 'index' ? leads.map(hidden) : leads), ...conditionsOf(db, further), after))
    .orderBy(...orderBy)
    .limit(at('limit'));
}

const readIds = preparedInShapes((db: ReadHandle, shape: PageShape, at) => idsOfPage(db, shape, at));

const readRows = preparedInShapes((db: ReadHandle, shape: PageShape, at) => {
  const { workOrders: w, customers, aircraft, users, teams } = db.tables;
  const parties = partiesOf(db);
  const page = idsOfPage(db, shape, at).as('page');
  return db
    .select({ id: page.id, sortValue: page.sortValue, ...summaryOf(db) })
    .from(page)
    .innerJoin(w, eq(w.id, page.id))
    .leftJoin(customers, parties.customer)
    .leftJoin(aircraft, parties.aircraft)
    .leftJoin(users, parties.assignee)
    .leftJoin(teams, parties.team);
});

/**
 * One page in order. A stage of few orders among a hundred thousand must not make the list walk them all, nor the thousands
 * of a stage be sorted for fifty: a few rows are sorted, the stages of a list are merged, and only what is neither walks the
 * index of its sort.
 */
export async function readPage(db: ReadHandle, actor: Actor, filter: WorkOrderFilter, clock: Clock, { sort, cursor, limit }: PageWanted) {
  const from = cursor === undefined ? undefined : readCursor(cursor, sort);
  const [leading, further, stages] = [leadingOf(actor, filter), furtherOf(filter, clock), stagesOf(filter) ?? []];
  const isMerged = isMergeOfStages(actor, filter, sort);
  const [search, narrow] = await Promise.all([searchFor(db, 'workOrders', filter.q), !isMerged && isNarrow(db, { ...leading, ...createdBounds(filter) })]);
  const shape: PageShape = {
    search: search.way,
    leading: shapeOf(leading),
    further: shapeOf(further),
    sort,
    along: isMerged ? 'stages' : narrow ? 'rows' : 'index',
    isFirst: from === undefined,
  };
  const values = { query: search.query, limit: limit + 1, afterValue: from?.value, afterId: from?.id, ...valuesOf(leading, further) };
  const page = (rows: Awaited<ReturnType<typeof readRows>>) => pageOf(inOrder(rows, sort), { sort, limit }, (row) => row);
  if (isMerged && stages.length > 1) return page(await mergedRows(db, shape, values, stages, limit + 1));
  const ahead = shape.along === 'index' ? rowsAhead(search, limit + 1) : null;
  const begun = ahead === null ? [] : await readRows(db, { ...shape, search: 'ahead' }, { ...values, rowsAhead: ahead });
  return page(begun.length > limit ? begun : await readRows(db, shape, values));
}

/** The first of each stage, and of those the first of all. */
async function mergedRows(db: ReadHandle, shape: PageShape, values: Readonly<Record<string, unknown>>, stages: readonly string[], many: number) {
  const ofStage: PageShape = { ...shape, leading: [...shape.leading.filter(([name]) => name !== 'status'), ['stage', 1]] };
  const pages = await Promise.all(stages.map((stage) => readIds(db, ofStage, { ...values, ...valuesOf({ stage: [stage] }) })));
  const wanted = inOrder(pages.flat(), shape.sort).slice(0, many);
  const rows = new Map((await readSummaries(db, { ids: idList(wanted.map(({ id }) => id)) })).map((row) => [row.order.id, row]));
  // An order that vanished between the two statements is left out.
  return wanted.flatMap(({ id, sortValue }) => {
    const row = rows.get(id);
    return row ? [{ id, sortValue, ...row }] : [];
  });
}

interface Place {
  readonly id: string;
  readonly sortValue: string | number;
}

export function inOrder<Row extends Place>(rows: readonly Row[], sort: string): Row[] {
  const direction = sort.startsWith('-') ? -1 : 1;
  return rows.toSorted((a, b) => direction * (Number(a.sortValue) - Number(b.sortValue) || (a.id < b.id ? -1 : 1)));
}

/** What a row of a list shows of an order and of whom it concerns. */
function summaryOf({ tables: { workOrders: w, customers: c, aircraft: a, users: u, teams: t } }: ReadHandle) {
  return {
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
  };
}

const readSummaries = prepared((db: ReadHandle, { ids }: Given<{ ids: string }>) => {
  const { workOrders: w, customers, aircraft, users, teams } = db.tables;
  const parties = partiesOf(db);
  return db
    .select(summaryOf(db))
    .from(w)
    .leftJoin(customers, parties.customer)
    .leftJoin(aircraft, parties.aircraft)
    .leftJoin(users, parties.assignee)
    .leftJoin(teams, parties.team)
    .where(isOneOf(db, w.id, ids));
});

/** How many orders stand in each of the stages that are asked for; stages without any are left out. */
export async function countByStatus(db: ReadHandle, actor: Actor, filter: WorkOrderFilter, clock: Clock) {
  const [asked, search] = [{ ...leadingOf(actor, filter), ...furtherOf(filter, clock) }, await searchFor(db, 'workOrders', filter.q)];
  return countStatuses(db, { search: search.way, asked: shapeOf(asked) }, { query: search.query, ...valuesOf(asked) });
}

const countStatuses = preparedInShapes((db: ReadHandle, { search, asked }: { readonly search: Search['way']; readonly asked: Shape }, at) => {
  const { workOrders: w } = db.tables;
  return db
    .select({ status: w.status, count: sql<number>`count(*)` })
    .from(w)
    .where(and(foundBy(db, 'workOrders', { query: at('query'), way: search }), ...conditionsOf(db, asked)))
    .groupBy(w.status)
    .orderBy(asc(w.status));
});

/** Reads and writes recorded time. */
// Reads of other rooms: users, workOrders.
import { and, eq, gte, isNull, lt, sql, type SQL } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { keyset } from '#database/paging.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, type Changes } from '#database/versioned-rows.ts';

export type TimeEntryRow = Tables['timeEntries']['$inferSelect'];

const fields = ({ tables: { timeEntries, workOrders, users } }: ReadHandle) => ({
  entry: timeEntries,
  order: { number: workOrders.number, title: workOrders.title, status: workOrders.status },
  userName: users.name,
});

/** Joined from the entry outwards, so that the entries' own indexes carry filter and sort. */
const orderOf = ({ tables: { timeEntries: t, workOrders: w } }: ReadHandle) => and(eq(w.organisationId, t.organisationId), eq(w.id, t.workOrderId));
const userOf = ({ tables: { timeEntries: t, users: u } }: ReadHandle) => and(eq(u.organisationId, t.organisationId), eq(u.id, t.userId));

/** Foreign keys see to it that order and person are there. */
function whole<Row extends { readonly order: object | null; readonly userName: string | null }>(row: Row) {
  const { order, userName } = row;
  if (order === null || userName === null) throw new Error('A time entry stands without its order or its person');
  return { ...row, order: order as NonNullable<Row['order']>, userName };
}

async function selectOne(db: ReadHandle, condition: SQL | undefined) {
  const { timeEntries, workOrders, users } = db.tables;
  const [row] = await db.select(fields(db)).from(timeEntries).leftJoin(workOrders, orderOf(db)).leftJoin(users, userOf(db)).where(condition);
  return row ? whole(row) : null;
}
/** An entry with its order and its person. */
export type TimeEntryRecord = NonNullable<Awaited<ReturnType<typeof selectOne>>>;

/** null where it does not exist in this organisation. */
export const findTimeEntry = (db: ReadHandle, id: string) => selectOne(db, eq(db.tables.timeEntries.id, id));

/** The one timer of a person that runs, or null. */
export const findRunning = (db: ReadHandle, userId: string) => {
  const { timeEntries: t } = db.tables;
  return selectOne(db, and(eq(t.userId, userId), isNull(t.endedAt)));
};

export interface TimeFilter {
  readonly workOrderId?: string | undefined;
  readonly userId?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
}

function filtered({ tables: { timeEntries: t } }: ReadHandle, { workOrderId, userId, fromMs, toMs }: TimeFilter): SQL | undefined {
  return and(
    workOrderId === undefined ? undefined : eq(t.workOrderId, workOrderId),
    userId === undefined ? undefined : eq(t.userId, userId),
    fromMs === undefined ? undefined : gte(t.startedAt, fromMs),
    toMs === undefined ? undefined : lt(t.startedAt, toMs),
  );
}

interface Page {
  readonly sort: string;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** @param visible the condition for orders the actor may see. */
export async function listTimeEntries(db: ReadHandle, filter: TimeFilter, { sort, cursor, limit }: Page, visible: SQL | undefined) {
  const { timeEntries, workOrders, users } = db.tables;
  const keys = keyset({ sort, columns: { startedAt: timeEntries.startedAt }, id: timeEntries.id, cursor, limit });
  const rows = await db
    .select({ ...fields(db), id: timeEntries.id, sortValue: keys.sortValue })
    .from(timeEntries)
    .leftJoin(workOrders, orderOf(db))
    .leftJoin(users, userOf(db))
    .where(and(filtered(db, filter), visible, keys.after))
    .orderBy(...keys.orderBy)
    .limit(keys.limit);
  return { rows: rows.map(whole), page: keys.page };
}

export async function sumTime(db: ReadHandle, filter: TimeFilter, visible: SQL | undefined): Promise<{ minutes: number; billableMinutes: number }> {
  const { timeEntries: t, workOrders } = db.tables;
  const [sum] = await db
    .select({
      minutes: sql<number>`coalesce(sum(${t.minutes}), 0)`.mapWith(Number),
      billableMinutes: sql<number>`coalesce(sum(case when ${eq(t.billable, true)} then ${t.minutes} else 0 end), 0)`.mapWith(Number),
    })
    .from(t)
    .innerJoin(workOrders, orderOf(db))
    .where(and(filtered(db, filter), visible));
  return sum ?? { minutes: 0, billableMinutes: 0 };
}

export const insertTimeEntry = async (db: WriteHandle, row: Tables['timeEntries']['$inferInsert']): Promise<void> => {
  await db.insert(db.tables.timeEntries).values(row);
};

/** @throws conflict, not_found. */
export const updateTimeEntry = (db: WriteHandle, seen: TimeEntryRow, changes: Changes<'timeEntries'>): Promise<TimeEntryRow> =>
  changeRow(db, 'timeEntries', seen, changes);

/** @throws conflict, not_found. */
export const deleteTimeEntry = (db: WriteHandle, seen: TimeEntryRow): Promise<void> => deleteRow(db, 'timeEntries', seen);

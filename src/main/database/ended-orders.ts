/**
 * How many orders have ended: kept by the database in the transaction that changes an order, whatever changes it, because the
 * orders of all years take too long to count. What is open is few, and counted from its index.
 */
import { count, inArray, sql, type SQL } from 'drizzle-orm';
import { endedStatuses } from '#shared/contract/work/work-order-status.ts';
import type { AnyColumn, Dialect } from './columns.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { Tables } from './tables/index.ts';

const bucket = 'organisation_id, status, created_by_id, assignee_id, team_id';
const add = (row: 'old' | 'new', many: 1 | -1): string =>
  `insert into ended_orders (${bucket}, many) values (${row}.organisation_id, ${row}.status, ${row}.created_by_id, coalesce(cast(${row}.assignee_id as text), ''), coalesce(cast(${row}.team_id as text), ''), ${many}) on conflict (${bucket}) do update set many = ended_orders.many + excluded.many;`;

const ended = (row: 'old' | 'new'): string => `${row}.status in (${endedStatuses.map((status) => `'${status}'`).join(', ')})`;
const update = 'update of status, created_by_id, assignee_id, team_id';

/** The triggers that keep the figures. An order that is open before and after costs them a comparison. */
export const endedOrdersStatements = (dialect: Dialect): string[] =>
  dialect === 'sqlite'
    ? [
        `create trigger work_orders_ended_insert after insert on work_orders when ${ended('new')} begin ${add('new', 1)} end;`,
        `create trigger work_orders_ended_delete after delete on work_orders when ${ended('old')} begin ${add('old', -1)} end;`,
        `create trigger work_orders_ended_before after ${update} on work_orders when ${ended('old')} begin ${add('old', -1)} end;`,
        `create trigger work_orders_ended_after after ${update} on work_orders when ${ended('new')} begin ${add('new', 1)} end;`,
      ]
    : [
        `create function count_ended_order() returns trigger language plpgsql as $$ begin if tg_op <> 'INSERT' and ${ended('old')} then ${add('old', -1)} end if; if tg_op <> 'DELETE' and ${ended('new')} then ${add('new', 1)} end if; return null; end $$;`,
        `create trigger work_orders_ended_insert after insert on work_orders for each row when (${ended('new')}) execute function count_ended_order();`,
        `create trigger work_orders_ended_delete after delete on work_orders for each row when (${ended('old')}) execute function count_ended_order();`,
        `create trigger work_orders_ended_update after ${update} on work_orders for each row when (${ended('old')} or ${ended('new')}) execute function count_ended_order();`,
      ];

/** Whose orders a figure counts. */
const keyOf = <Of extends Readonly<Record<Key, unknown>>>({ organisationId, status, createdById, assigneeId, teamId }: Of): Pick<Of, Key> => ({
  organisationId,
  status,
  createdById,
  assigneeId,
  teamId,
});
type Key = 'organisationId' | 'status' | 'createdById' | 'assigneeId' | 'teamId';

/** The same figures, counted order by order. */
function countEnded(db: ReadHandle) {
  const { workOrders: w } = db.tables;
  const orNone = (column: AnyColumn, name: string): SQL.Aliased<string> => sql<string>`coalesce(cast(${column} as text), '')`.as(name);
  return db
    .select({
      organisationId: w.organisationId,
      status: w.status,
      createdById: w.createdById,
      assigneeId: orNone(w.assigneeId, 'assignee'),
      teamId: orNone(w.teamId, 'team'),
      many: count().as('many'),
    })
    .from(w)
    .where(inArray(w.status, [...endedStatuses]))
    .groupBy(w.organisationId, w.status, w.createdById, w.assigneeId, w.teamId);
}

export interface WrongFigure {
  readonly status: string;
  readonly kept: number;
  readonly counted: number;
}

type Bucket = Pick<Tables['endedOrders']['$inferSelect'], Key>;

/** Where what is kept is not what there is. Both are read by one statement, so that people may work meanwhile. */
export async function wrongEndedOrders(db: ReadHandle): Promise<(WrongFigure & Bucket)[]> {
  const { endedOrders: e } = db.tables;
  const counted = countEnded(db).as('counted');
  const rows = await db
    .select({ ...keyOf(e), many: e.many, isKept: sql<number>`1` })
    .from(e)
    .unionAll(db.select({ ...keyOf(counted), many: counted.many, isKept: sql<number>`0` }).from(counted));
  const figures = new Map<string, Bucket & { kept: number; counted: number }>();
  for (const { many, isKept, ...key } of rows) {
    const name = Object.values(key).join(' ');
    const figure = figures.get(name) ?? { ...key, kept: 0, counted: 0 };
    figure[isKept === 1 ? 'kept' : 'counted'] += many;
    figures.set(name, figure);
  }
  return [...figures.values()].filter(({ kept, counted: there }) => kept !== there);
}

const figuresPerStatement = 500;

/**
 * Puts the figures of the organisation right, also while others end orders: what a figure is off by is the same before and after
 * their change, which moves the figure and the order together. Setting it to what was counted would lose that change.
 */
export async function correctEndedOrders(db: WriteHandle): Promise<void> {
  const { endedOrders: e } = db.tables;
  const corrections = (await wrongEndedOrders(db)).map((figure) => ({ ...keyOf(figure), many: figure.counted - figure.kept }));
  for (let at = 0; at < corrections.length; at += figuresPerStatement)
    await db
      .insert(e)
      .values(corrections.slice(at, at + figuresPerStatement))
      .onConflictDoUpdate({ target: Object.values<AnyColumn>(keyOf(e)), set: { many: sql`${e.many} + excluded.many` } });
}

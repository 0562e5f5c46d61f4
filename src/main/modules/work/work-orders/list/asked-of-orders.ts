/**
 * What a list asks of its orders: each condition by its name, with the values it compares with. The names are the shape of a
 * statement, which is built once for each; the values come into it when it runs.
 */
import { and, eq, gte, inArray, isNull, lt, sql, type Placeholder, type SQL } from 'drizzle-orm';
import { priorities, unfinishedStatuses, type Priority, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { Scope } from '#shared/contract/permissions.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { scopeOf, type Actor } from '#kernel/actor.ts';
import { neverPromised } from '../sla.ts';
import { visibleTo } from '../work-order.policy.ts';

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
export const stagesOf = ({ status, overdue, dueSoon }: WorkOrderFilter): readonly WorkOrderStatus[] | undefined =>
  overdue || dueSoon ? unfinishedStatuses.filter((one) => status?.includes(one) ?? true) : status;

/** A condition over the places of its values: the first of them, and all. Values arrive as they are: text and numbers. */
type Condition = (orders: Tables['workOrders'], first: Placeholder, all: readonly Placeholder[]) => SQL | undefined;

const view = 'service:workorder:view';
const reach = (scope: Scope, id: Placeholder, teamIds: readonly Placeholder[]) => ({ id, teamIds, grants: new Map([[view, scope] as const]) });

const conditions = {
  nothing: () => sql`1 = 0`,
  own: (w, id) => visibleTo(reach('own', id, []), view, { workOrders: w }),
  team: (w, id, [, ...teamIds]) => visibleTo(reach('team', id, teamIds), view, { workOrders: w }),
  status: (w, _, all) => inArray(w.status, [...all]),
  stage: (w, stage) => eq(w.status, stage),
  assignee: (w, id) => eq(w.assigneeId, id),
  mine: (w, id) => eq(w.assigneeId, id),
  unassigned: (w) => isNull(w.assigneeId),
  inTeam: (w, id) => eq(w.teamId, id),
  customer: (w, id) => eq(w.customerId, id),
  aircraft: (w, id) => eq(w.aircraftId, id),
  priority: (w, _, all) => inArray(w.priority, [...all]),
  overdue: (w, now) => lt(w.promisedSort, now),
  dueFrom: (w, now) => gte(w.promisedSort, now),
  dueUntil: (w, soon) => lt(w.promisedSort, soon),
  promisedFrom: (w, from) => and(gte(w.promisedSort, from), lt(w.promisedSort, neverPromised)),
  promisedTo: (w, to) => lt(w.promisedSort, to),
  createdFrom: (w, from) => gte(w.createdAt, from),
  createdTo: (w, to) => lt(w.createdAt, to),
} satisfies Record<string, Condition>;
type Name = keyof typeof conditions;

type Value = string | number;
export type Asked = { readonly [Condition in Name]?: readonly Value[] };

/** What an index leads to by itself, row scope included. */
export function leadingOf(actor: Actor, filter: WorkOrderFilter): Asked {
  const scope = scopeOf(actor, view);
  const status = stagesOf(filter);
  // Nothing is assigned to the command line.
  const isNobodys = filter.mine && actor.kind !== 'user';
  return given({
    nothing: scope === null || status?.length === 0 || isNobodys ? [] : undefined,
    own: scope === 'own' ? [actor.id] : undefined,
    team: scope === 'team' ? [actor.id, ...actor.teamIds] : undefined,
    status: status && status.length > 1 ? status : undefined,
    stage: status?.length === 1 ? status : undefined,
    assignee: one(filter.assigneeId),
    mine: filter.mine && !isNobodys ? [actor.id] : undefined,
    unassigned: filter.unassigned ? [] : undefined,
    inTeam: one(filter.teamId),
    customer: one(filter.customerId),
    aircraft: one(filter.aircraftId),
  });
}

export const createdBounds = ({ createdFrom, createdTo }: WorkOrderFilter): Asked =>
  given({ createdFrom: instant(createdFrom), createdTo: instant(createdTo) });

/** The rest: told row by row, or by the index of the sort. */
export const furtherOf = (filter: WorkOrderFilter, { nowMs, dueSoonMs }: Clock): Asked => ({
  ...given({
    priority: filter.priority?.map((priority) => priorities.indexOf(priority)),
    overdue: filter.overdue ? [nowMs] : undefined,
    dueFrom: filter.dueSoon ? [nowMs] : undefined,
    dueUntil: filter.dueSoon ? [nowMs + dueSoonMs] : undefined,
    promisedFrom: instant(filter.promisedFrom),
    promisedTo: instant(filter.promisedTo),
  }),
  ...createdBounds(filter),
});

const one = (value: string | undefined): readonly Value[] | undefined => (value === undefined ? undefined : [value]);
const instant = (value: string | undefined): readonly Value[] | undefined => (value === undefined ? undefined : [Date.parse(value)]);

const given = (asked: { readonly [Condition in Name]?: readonly Value[] | undefined }): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([, values]) => values !== undefined));

/** The conditions by name, with how many values each has. */
export type Shape = readonly (readonly [Name, number])[];

export const shapeOf = (asked: Asked): Shape => Object.entries(asked).map(([name, values]) => [name as Name, values.length]);

/** The values under the names of their places. */
export const valuesOf = (...asked: readonly Asked[]): Record<string, Value> =>
  Object.fromEntries(asked.flatMap((of) => Object.entries(of).flatMap(([name, values]) => values.map((value, i) => [placeOf(name, i), value]))));

const placeOf = (name: string, i: number): string => `${name}.${i}`;

/** The conditions of a shape, over the places of their values. */
export const conditionsOf = ({ tables: { workOrders } }: ReadHandle, shape: Shape): SQL[] =>
  shape.flatMap(([name, count]) => {
    const condition: Condition = conditions[name];
    return (
      condition(
        workOrders,
        sql.placeholder(placeOf(name, 0)),
        Array.from({ length: count }, (_, i) => sql.placeholder(placeOf(name, i))),
      ) ?? []
    );
  });

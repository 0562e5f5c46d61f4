/** Converts stored work orders to the contract's. */
import { priorities, type Priority } from '#shared/contract/work/work-order-status.ts';
import type { ReleaseRecord, WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import type { Actor } from '#kernel/actor.ts';
import type { Tables } from '#database/tables/index.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import { slaOf } from './sla.ts';
import { reachableStages } from './transitions/available-transitions.ts';
import type { WorkOrderRow, WorkOrderWithParties } from './work-order.repository.ts';
import type { WorkshopRules } from './transitions/workshop-rules.ts';

export const toPriority = (rank: number): Priority => priorities[rank] ?? 'normal';
/** The place in the list, so that priorities sort. */
export const rankOf = (priority: Priority): number => priorities.indexOf(priority);

export type SummaryRow = Pick<WorkOrderWithParties, 'assignee' | 'team'> & {
  readonly order: Pick<
    WorkOrderRow,
    | 'id'
    | 'version'
    | 'number'
    | 'status'
    | 'statusSince'
    | 'title'
    | 'priority'
    | 'promisedAt'
    | 'holdReason'
    | 'createdAt'
    | 'updatedAt'
    | 'assigneeId'
    | 'createdById'
    | 'teamId'
  >;
  readonly customer: WorkOrderSummary['customer'];
  readonly aircraft: WorkOrderSummary['aircraft'];
};

export function toSummary({ order, customer, aircraft, assignee, team }: SummaryRow, actor: Actor, rules: WorkshopRules, nowMs: number): WorkOrderSummary {
  const { id, version, number, status, title, holdReason } = order;
  return {
    id,
    version,
    number,
    status,
    title,
    holdReason,
    statusSince: toInstant(order.statusSince),
    priority: toPriority(order.priority),
    customer,
    aircraft,
    assignee,
    team,
    promisedAt: toInstantOrNull(order.promisedAt),
    sla: slaOf(order, nowMs, rules.dueSoonMs),
    createdAt: toInstant(order.createdAt),
    updatedAt: toInstant(order.updatedAt),
    reachable: reachableStages(order, actor, rules.stages),
  };
}

export function toReleaseRecord(row: Omit<Tables['releases']['$inferSelect'], 'signedContent'>): ReleaseRecord {
  const { id, workDescription, dataReference, certifierAuthority, flightSeconds, flights, cycles, stillOpen, onePerson, meaning, contentHash } = row;
  return {
    id,
    workDescription,
    dataReference,
    completedAt: toInstant(row.completedAt),
    performers: row.performerIds.map((performerId, at) => ({ id: performerId, name: row.performerNames[at] ?? '' })),
    certifier: { id: row.certifierId, name: row.certifierName },
    certifierAuthority,
    flightSeconds,
    flights,
    cycles,
    stillOpen,
    onePerson,
    signedAt: toInstant(row.signedAt),
    meaning,
    contentHash,
  };
}

/** Makes a work order inside a unit of work: a draft, an intake, a duplicate, a part split off, a follow-up or a correction. */
import type { Readings } from '#shared/contract/fleet/readings.ts';
import type { Priority } from '#shared/contract/work/work-order-status.ts';
import { insertRow } from '#database/prepared.ts';
import { newId } from '#kernel/identifiers.ts';
import type { CommandContext } from '#modules/implement.ts';
import { refreshWorkshopStatus } from '#modules/fleet/aircraft/index.ts';
import { workOrderSearchText } from '#modules/search-text.ts';
import { assertAssignable, resolveParties } from './parties.ts';
import { recordEvent } from './timeline/record-event.ts';
import { neverPromised } from './sla.ts';
import { rankOf } from './to-work-order.ts';
import { nextWorkOrderNumber } from './work-order-number.ts';
import type { WorkOrderRow, WorkOrderWithParties } from './work-order.repository.ts';
import { promisedDate, readWorkshopRules, type WorkshopRules } from './transitions/workshop-rules.ts';

/** The part of a unit of work that making and moving orders needs. */
export type Unit = Pick<CommandContext, 'actor' | 'db' | 'nowMs' | 'after'>;

export interface NewWorkOrder {
  readonly title: string;
  readonly status?: 'draft' | 'received';
  readonly customerId?: string | null | undefined;
  readonly aircraftId?: string | null | undefined;
  readonly assigneeId?: string | null | undefined;
  readonly teamId?: string | null | undefined;
  readonly complaint?: string | null | undefined;
  readonly condition?: string | null | undefined;
  readonly accessories?: readonly string[] | undefined;
  readonly priority?: Priority | undefined;
  readonly billing?: WorkOrderRow['billing'] | undefined;
  /** The workshop's usual time where it is left out; null where nothing is promised. */
  readonly promisedAt?: string | null | undefined;
  readonly signedBy?: string | null | undefined;
  readonly intakeReadings?: Readings | null | undefined;
}

/** The order as it was written, with what was read for it. */
export interface MadeWorkOrder extends WorkOrderWithParties {
  readonly rules: WorkshopRules;
}

/**
 * Takes the next number, writes the order and the first line of its timeline.
 * @param origin what the timeline tells about where the order came from.
 */
export async function makeWorkOrder(unit: Unit, facts: NewWorkOrder, origin: Readonly<Record<string, unknown>> = {}): Promise<MadeWorkOrder> {
  const { actor, db, nowMs } = unit;
  const { organisationId } = actor;
  const { title, status = 'draft', aircraftId = null, assigneeId = null, teamId = null } = facts;
  // Asked together: a message to the database costs more than most statements.
  const [{ customerId, customer, aircraft }, { assignee, team }, { number, numberOrder }, rules] = await Promise.all([
    resolveParties(db, { customerId: facts.customerId ?? undefined, aircraftId }),
    assertAssignable(db, { assigneeId, teamId }),
    nextWorkOrderNumber(db, organisationId, nowMs),
    readWorkshopRules(db, organisationId),
  ]);
  const promised = promisedDate(rules, facts.promisedAt, nowMs);
  const promisedAt = promised === null ? null : Date.parse(promised);
  const order: WorkOrderRow = {
    organisationId,
    id: newId(),
    version: 1,
    number,
    numberOrder,
    status,
    statusSince: nowMs,
    title,
    complaint: facts.complaint ?? null,
    condition: facts.condition ?? null,
    accessories: [...(facts.accessories ?? [])],
    priority: rankOf(facts.priority ?? 'normal'),
    customerId,
    aircraftId,
    assigneeId,
    teamId,
    createdById: actor.id,
    billing: facts.billing ?? 'quote',
    promisedAt,
    promisedSort: promisedAt ?? neverPromised,
    receivedAt: status === 'received' ? nowMs : null,
    releasedAt: null,
    closedAt: null,
    holdReason: null,
    intakeSignedBy: facts.signedBy ?? null,
    intakeReadings: facts.intakeReadings ?? null,
    handoverTo: null,
    searchText: workOrderSearchText({ number, title }, customer, aircraft),
    createdAt: nowMs,
    updatedAt: nowMs,
  };
  await Promise.all([
    insertRow(db, 'workOrders', order),
    recordEvent(db, {
      actor,
      nowMs,
      workOrderId: order.id,
      kind: 'created',
      data: { status, ...origin, ...(assignee !== null && { assigneeId, assignee: assignee.name }) },
    }),
  ]);
  const moved = await showInFleet(unit, order);
  return { order, customer, aircraft: aircraft && moved ? { ...aircraft, status: 'in-workshop' } : aircraft, assignee, team, rules };
}

/** The aircraft of an order that was taken in is in the workshop; its page is told. @returns whether it was not before */
export async function showInFleet({ actor, db, nowMs, after }: Unit, { aircraftId, status }: WorkOrderRow): Promise<boolean> {
  if (aircraftId === null || status === 'draft') return false;
  const changed = await refreshWorkshopStatus(db, actor.organisationId, aircraftId, nowMs);
  if (changed) after.announce({ entity: 'aircraft', id: aircraftId, operation: 'aircraft.update' });
  return changed;
}

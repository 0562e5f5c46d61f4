/** Reads one work order in full, as its page shows it. */
import { eq, getTableColumns } from 'drizzle-orm';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { ReadHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import type { Tables } from '#database/tables/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import { lastReadOnOrder } from '#modules/fleet/aircraft/index.ts';
import type { CommandContext } from '#modules/implement.ts';
import { toInstant, toInstantOrNull } from '#modules/instant.ts';
import type { MadeWorkOrder } from './make-work-order.ts';
import type { OrderRoom } from './order-rooms.ts';
import { pictureOf, pictureOfNew, type OrderPicture } from './order-picture.ts';
import { noAuthority, readAuthority, readOrder, type Authority } from './readings/order-readings.ts';
import { toReleaseRecord, toSummary } from './to-work-order.ts';
import { nextTransitionOf, availableTransitions } from './transitions/available-transitions.ts';
import { abilitiesOn, mayOn } from './work-order.policy.ts';
import { findWorkOrderWithParties, type OrderKey, type WorkOrderWithParties } from './work-order.repository.ts';
import { readWorkshopRules, type WorkshopRules } from './transitions/workshop-rules.ts';

/** @throws not_found where it does not exist or the actor may not see it. */
export async function readWorkOrder(orderRooms: readonly OrderRoom[], db: ReadHandle, actor: Actor, id: string, nowMs: number): Promise<WorkOrder> {
  const { organisationId } = actor;
  const key = { organisationId, id };
  // All at once, as a message to the database costs more than a statement that finds nothing.
  const [found, rules, readings, release, authority] = await Promise.all([
    findWorkOrderWithParties(db, id),
    readWorkshopRules(db, organisationId),
    readOrder(orderRooms, db, key, nowMs),
    findRelease(db, key),
    readAuthority(db, actor),
  ]);
  if (!found || !mayOn(actor, 'service:workorder:view', found.order)) throw notFound('work-order');
  return present(found, { picture: pictureOf(found.order, found.assignee, readings), release, authority }, { actor, rules, nowMs });
}

/** The order that was made in this very unit of work: what there is to read of others it cannot have yet. */
export const presentNew = (
  orderRooms: readonly OrderRoom[],
  { actor, nowMs }: Pick<CommandContext, 'actor' | 'nowMs'>,
  { rules, ...made }: MadeWorkOrder,
): WorkOrder => present(made, { picture: pictureOfNew(orderRooms, made.order, actor, nowMs), release: null, authority: noAuthority }, { actor, rules, nowMs });

type Release = Omit<Tables['releases']['$inferSelect'], 'signedContent'>;

interface Standing {
  readonly picture: OrderPicture;
  readonly release: Release | null;
  /** Of the reader, who may be about to sign. */
  readonly authority: Authority;
}

interface Reader {
  readonly actor: Actor;
  readonly rules: WorkshopRules;
  readonly nowMs: number;
}

function present(found: WorkOrderWithParties, { picture, release, authority }: Standing, { actor, rules, nowMs }: Reader): WorkOrder {
  const { order } = found;
  const { facts, links, milestones } = picture;
  const transitions = availableTransitions(order, picture, { actor, authority, stages: rules.stages, nowMs });
  return {
    ...toSummary(found, actor, rules, nowMs),
    customer: found.customer,
    aircraft: found.aircraft && { ...found.aircraft, lastRead: lastReadOnOrder(found.aircraft.readAt) },
    complaint: order.complaint,
    condition: order.condition,
    accessories: order.accessories,
    billing: order.billing,
    createdBy: { id: order.createdById, name: milestones[0]?.by ?? '' },
    receivedAt: toInstantOrNull(order.receivedAt),
    releasedAt: toInstantOrNull(order.releasedAt),
    closedAt: toInstantOrNull(order.closedAt),
    intakeSignedBy: order.intakeSignedBy,
    intakeReadings: order.intakeReadings,
    handoverTo: order.handoverTo,
    progress: { ...picture.progress, performers: [...facts.performers] },
    stages: milestones.map(({ status, at, by, reason }) => ({ status, at: toInstant(at), by, reason })),
    links: links.filter((link) => mayOn(actor, 'service:workorder:view', link.order)),
    release: release && toReleaseRecord(release),
    signing: transitions.some(({ to }) => to === 'released') ? { authority: authority.authority, expiresAt: toInstantOrNull(authority.expiresAt) } : null,
    nextTransition: nextTransitionOf(transitions, facts),
    transitions,
    can: abilitiesOn(actor, order),
  };
}

const readReleases = prepared((db: ReadHandle, { id }: Given<OrderKey>) => {
  const { releases } = db.tables;
  // The kept text is long, and read where a release is verified.
  const { signedContent: _kept, ...columns } = getTableColumns(releases);
  return db.select(columns).from(releases).where(eq(releases.workOrderId, id));
});

/** The release that was signed, where there is one. */
export async function findRelease(db: ReadHandle, order: OrderKey) {
  const [release] = await readReleases(db, order);
  return release ?? null;
}

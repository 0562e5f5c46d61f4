/** Converts stored aircraft to the contract's. */
import type { Aircraft } from '#shared/contract/fleet/aircraft.ts';
import type { Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { toInstant } from '#modules/instant.ts';
import { aircraftAbilitiesOf } from './aircraft.policy.ts';
import { findAircraft, openOrdersOn, type AircraftWithOwner } from './aircraft.repository.ts';
import { lastReadOn } from './readings.ts';

const unknownIdentity = { remoteIdSerial: null, operatorId: null };

/** The identity is filled here and taken out by the kernel for whoever may not see it. */
export const toAircraft = ({ aircraft, identity, customerName }: AircraftWithOwner, openWorkOrders: number, actor: Actor): Aircraft => ({
  ...aircraft,
  customerName,
  identity: identity ?? unknownIdentity,
  lastRead: lastReadOn(aircraft.readAt),
  openWorkOrderCount: openWorkOrders,
  createdAt: toInstant(aircraft.createdAt),
  updatedAt: toInstant(aircraft.updatedAt),
  can: aircraftAbilitiesOf(actor, { status: aircraft.status, openWorkOrders }),
});

/** One aircraft as the contract has it. @throws not_found */
export async function readAircraft(db: ReadHandle, actor: Actor, id: string): Promise<Aircraft> {
  const [found, openOrders] = await Promise.all([findAircraft(db, id), openOrdersOn(db, [id])]);
  if (!found) throw notFound('aircraft');
  return toAircraft(found, openOrders(id), actor);
}

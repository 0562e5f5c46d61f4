/** What an actor may do with a customer; sent along so that buttons and server share one truth. */
import type { z } from 'zod';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import type { customerAbilities } from '#shared/contract/office/customers.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { say } from '#text/say.ts';
import type { CustomerCounts } from './customer.repository.ts';

export const customerAbilitiesOf = (actor: Actor, counts: CustomerCounts): z.infer<typeof customerAbilities> => ({
  update: can(actor, 'office:customer:update'),
  updateTerms: can(actor, 'finance:terms:update'),
  remove: can(actor, 'office:customer:remove') && removalBlockers(counts).length === 0,
  createAircraft: can(actor, 'fleet:aircraft:create'),
  createWorkOrder: can(actor, 'service:workorder:create'),
});

/** Why a customer cannot go into the trash: what is theirs would belong to nobody. */
export function removalBlockers({ aircraft, openWorkOrders }: CustomerCounts): NonNullable<ProblemData['blockers']> {
  return [
    ...(aircraft > 0 ? [{ code: 'has_aircraft', message: say.customers.aircraftRegistered(aircraft) }] : []),
    ...(openWorkOrders > 0 ? [{ code: 'has_open_orders', message: say.customers.ordersOpen(openWorkOrders) }] : []),
  ];
}

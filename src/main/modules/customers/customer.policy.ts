/** What an actor may do with a customer; sent along so that buttons and server share one truth. */
import type { z } from 'zod';
import type { customerAbilities } from '#shared/contract/customers.ts';
import { can, type Actor } from '#kernel/actor.ts';

export const customerAbilitiesOf = (actor: Actor): z.infer<typeof customerAbilities> => ({
  update: can(actor, 'office:customer:update'),
  remove: can(actor, 'office:customer:remove'),
  createAircraft: can(actor, 'fleet:aircraft:create'),
  createWorkOrder: can(actor, 'service:workorder:create'),
});

/** What an actor may do with a part, and the field rule on its cost. */
import type { Part } from '#shared/contract/store/parts.ts';
import { permissions } from '#shared/contract/permissions.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

export const partAbilitiesOf = (actor: Actor): Part['can'] => ({
  update: can(actor, 'inventory:part:update'),
  updateCost: can(actor, 'inventory:part:update') && can(actor, 'inventory:partcost:update'),
  remove: can(actor, 'inventory:part:remove'),
});

/** @throws forbidden, naming the field rule, where the cost is given by somebody who may not write it */
export function assertMayWriteCost(actor: Actor, cost: unknown): void {
  const permission = 'inventory:partcost:update';
  if (cost === undefined || can(actor, permission)) return;
  throw problem('forbidden', say.parts.costNeeds(permission), { refusedBy: { rule: 'field', permission, explanation: permissions[permission] } });
}

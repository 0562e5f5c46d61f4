/** Converts stored parts to the contract's. */
import type { Part } from '#shared/contract/store/parts.ts';
import type { Actor } from '#kernel/actor.ts';
import { toInstant } from '#modules/instant.ts';
import { partAbilitiesOf } from './part.policy.ts';
import type { PartWithCost } from './part.repository.ts';

/** The cost is filled here and taken out by the kernel for whoever may not see it. */
export const toPart = ({ part, cost }: PartWithCost, actor: Actor): Part => ({
  ...part,
  cost,
  createdAt: toInstant(part.createdAt),
  updatedAt: toInstant(part.updatedAt),
  can: partAbilitiesOf(actor),
});

/** Loads an order that is about to be changed: it is there, the right reaches it, and nobody changed it since it was seen. */
import { lockRow } from '#database/versioned-rows.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { assertVersion } from '#modules/changes.ts';
import type { CommandContext } from '#modules/implement.ts';
import { assertVisible } from './open-for-work.ts';
import { refuseChangedEvidence } from './timeline/record-event.ts';
import { assertMayOn } from './work-order.policy.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

interface Wanted {
  readonly id: string;
  readonly version?: number | undefined;
}

/** @throws not_found, forbidden by row or permission, conflict. */
export async function loadForChange(
  { actor, db }: Pick<CommandContext, 'actor' | 'db'>,
  { id, version }: Wanted,
  permission: Permission,
): Promise<WorkOrderRow> {
  // Evidence that somebody is recording at this moment is seen, or is refused: never signed past.
  await lockRow(db, 'workOrders', { id });
  const order = await assertVisible(db, actor, id);
  assertMayOn(actor, permission, order);
  if (version !== undefined && version !== order.version) await refuseChangedEvidence(db, order);
  await assertVersion(db, order, 'work-order', version);
  return order;
}

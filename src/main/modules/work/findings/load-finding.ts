/** Loads a finding for operations that change it, with every rule that must hold first. */
import { assertVersion } from '#modules/changes.ts';
import type { CommandContext } from '#modules/implement.ts';
import { assertStage } from '#modules/work/order-stages.ts';
import { assertOpenForWork } from '#modules/work/work-orders/index.ts';
import { notFound } from '#kernel/problem.ts';
import { findFinding, type FindingRow } from './finding.repository.ts';

interface Asked {
  readonly id: string;
  readonly version?: number | undefined;
}

/** @throws not_found, not_possible once the order is released, conflict for a version that is not the present one. */
export async function loadFinding({ db, actor, nowMs }: CommandContext, { id, version }: Asked): Promise<FindingRow> {
  const found = await findFinding(db, id);
  if (!found) throw notFound('finding');
  const order = await assertOpenForWork(db, actor, found.finding.workOrderId);
  assertStage(order, 'record-findings');
  await assertVersion(db, { ...found.finding, updatedAt: nowMs }, 'finding', version);
  return found.finding;
}

/** The findings of one order with their photos, oldest first, for documents about it. */
import type { Finding } from '#shared/contract/work/findings.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import { listFindingRows } from './finding.repository.ts';
import { toFinding } from './to-finding.ts';

/** More than any order has; a document stops there. */
const limit = 500;

export async function readOrderFindings(db: ReadHandle, actor: Actor, workOrderId: string): Promise<Finding[]> {
  const { rows } = await listFindingRows(db, { workOrderId, limit }, undefined);
  const photos = await attachmentsOf(db, actor, 'finding', rows.map(({ id }) => id));
  return rows.map((row) => toFinding(row, actor, photos.get(row.id) ?? []));
}

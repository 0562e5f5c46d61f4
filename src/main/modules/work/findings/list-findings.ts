/** Lists findings on the orders the actor may see. */
import { query } from '#modules/implement.ts';
import { attachmentsOf } from '#modules/ground/attachments/index.ts';
import { assertVisible, visibleTo } from '#modules/work/work-orders/index.ts';
import { listFindingRows } from './finding.repository.ts';
import { toFinding } from './to-finding.ts';

export const listFindings = query.findings.list.handler(async ({ input, context: { actor, db } }) => {
  if (input.workOrderId !== undefined) await assertVisible(db, actor, input.workOrderId);
  const { rows, page } = await listFindingRows(db, input, visibleTo(actor, 'service:workorder:view', db.tables));
  const photos = await attachmentsOf(
    db,
    actor,
    'finding',
    rows.map(({ id }) => id),
  );
  return page(rows, (row) => toFinding(row, actor, photos.get(row.id) ?? []));
});

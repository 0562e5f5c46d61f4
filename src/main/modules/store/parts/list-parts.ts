/** Lists parts. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { listPartRows } from './part.repository.ts';
import { toPart } from './to-part.ts';

export const listParts = query.parts.list.handler(async ({ input, context: { actor, db } }) => {
  if (input.removed) assertCan(actor, 'inventory:part:remove');
  const { rows, page } = await listPartRows(db, input);
  return page(rows, (row) => toPart(row, actor));
});

/** Takes a part back from the trash. */
import { command } from '#modules/implement.ts';
import { getPartRow, writePart } from './part.repository.ts';
import { toPart } from './to-part.ts';

export const restorePart = command.parts.restore.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { part } = await getPartRow(db, input.id, 'trash');
  await writePart(db, part, { removedAt: null, updatedAt: nowMs });
  return toPart(await getPartRow(db, input.id), actor);
});

/** Puts a part into the trash. */
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { getPartRow, writePart } from './part.repository.ts';

export const removePart = command.parts.remove.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const { part } = await getPartRow(db, input.id);
  await assertVersion(db, part, 'part', input.version);
  audit({ before: { sku: part.sku, name: part.name } });
  await writePart(db, part, { removedAt: nowMs, updatedAt: nowMs });
  return { done: true as const };
});

/** Changes a part. */
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { partSearchText } from '#modules/search-text.ts';
import { assertMayWriteCost } from './part.policy.ts';
import { getPartRow, writeCost, writePart } from './part.repository.ts';
import { assertCodeFree } from '#modules/taken-code.ts';
import { toPart } from './to-part.ts';

export const updatePart = command.parts.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const { organisationId } = actor;
  const { part, cost: costBefore } = await getPartRow(db, input.id);
  await assertVersion(db, part, 'part', input.version);
  const given = givenFields(input);
  const { cost, ...changes } = given;
  assertMayWriteCost(actor, cost);
  if (changes.sku !== undefined) await assertCodeFree(db, 'parts', changes.sku, input.id);
  audit({ before: valuesBefore({ ...part, cost: costBefore }, given) });
  const after = { ...part, ...changes };
  await writePart(db, part, { ...changes, searchText: partSearchText(after), updatedAt: nowMs });
  if (cost !== undefined) await writeCost(db, organisationId, input.id, cost && { unitCost: cost.unitCost, currency: cost.currency ?? after.currency });
  return toPart(await getPartRow(db, input.id), actor);
});

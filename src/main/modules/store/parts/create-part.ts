/** Adds a part to the parts list. */
import { newId } from '#kernel/identifiers.ts';
import { command } from '#modules/implement.ts';
import { partSearchText } from '#modules/search-text.ts';
import { houseCurrency } from '#modules/ground/settings/index.ts';
import { assertMayWriteCost } from './part.policy.ts';
import { getPartRow, writeCost } from './part.repository.ts';
import { assertCodeFree } from '#modules/taken-code.ts';
import { toPart } from './to-part.ts';

export const createPart = command.parts.create.handler(async ({ input: { cost, ...facts }, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  assertMayWriteCost(actor, cost);
  await assertCodeFree(db, 'parts', facts.sku);
  const id = newId();
  const currency = facts.currency ?? (await houseCurrency(db, organisationId));
  await db.insert(db.tables.parts).values({ ...facts, currency, organisationId, id, searchText: partSearchText(facts), createdAt: nowMs, updatedAt: nowMs });
  if (cost) await writeCost(db, organisationId, id, { unitCost: cost.unitCost, currency: cost.currency ?? currency });
  return toPart(await getPartRow(db, id), actor);
});

/** Puts a customer into the trash. */
import { notFound, problem } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { removalBlockers } from './customer.policy.ts';
import { countsOf, findCustomer, updateCustomer } from './customer.repository.ts';

export const removeCustomer = command.customers.remove.handler(async ({ input, context: { db, nowMs, audit } }) => {
  const found = await findCustomer(db, input.id);
  if (!found) throw notFound('customer');
  await assertVersion(db, found.customer, 'customer', input.version);
  const counts = await countsOf(db, [input.id]);
  const blockers = removalBlockers(counts(input.id));
  if (blockers.length > 0) throw problem('not_possible', say.customers.notRemovable(found.customer.name), { blockers });
  audit({ before: { name: found.customer.name } });
  await updateCustomer(db, found.customer, { removedAt: nowMs, updatedAt: nowMs });
  return { done: true as const };
});

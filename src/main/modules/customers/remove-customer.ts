/** Puts a customer into the trash. */
import { notFound } from '#kernel/problem.ts';
import { assertVersion } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { findCustomer, updateCustomer } from './customer.repository.ts';

export const removeCustomer = command.customers.remove.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const found = await findCustomer(db, actor.organisationId, input.id);
  if (!found) throw notFound('customer');
  await assertVersion(db, found.customer, 'customer', input.version);
  await updateCustomer(db, found.customer, { removedAt: nowMs, updatedAt: nowMs });
  return { done: true as const };
});

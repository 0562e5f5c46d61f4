/** Changes a customer. */
import { notFound } from '#kernel/problem.ts';
import { assertVersion, givenFields } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { findCustomer, updateCustomer as writeCustomer } from './customer.repository.ts';
import { customerSearchText, toCustomer } from './to-customer.ts';

export const updateCustomer = command.customers.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const before = await findCustomer(db, actor.organisationId, input.id);
  if (!before) throw notFound('customer');
  await assertVersion(db, before.customer, 'customer', input.version);
  const changes = givenFields(input);
  audit({ before: Object.fromEntries(Object.keys(changes).map((key) => [key, before.customer[key as keyof typeof before.customer]])) });
  await writeCustomer(db, before.customer, { ...changes, searchText: customerSearchText({ ...before.customer, ...changes }), updatedAt: nowMs });
  const after = await findCustomer(db, actor.organisationId, input.id);
  if (!after) throw notFound('customer');
  return toCustomer(after, actor);
});

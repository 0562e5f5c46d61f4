/** Changes the payment terms of a customer. */
import { notFound } from '#kernel/problem.ts';
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { command } from '#modules/implement.ts';
import { findCustomer, updateCustomer, writeTerms } from './customer.repository.ts';
import { noTerms, readCustomer } from './to-customer.ts';

export const updateTerms = command.customers.updateTerms.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const found = await findCustomer(db, input.id);
  if (!found) throw notFound('customer');
  await assertVersion(db, found.customer, 'customer', input.version);
  const before = found.terms ?? noTerms;
  const changes = givenFields(input);
  audit({ before: valuesBefore(before, changes) });
  await updateCustomer(db, found.customer, { updatedAt: nowMs });
  await writeTerms(db, { ...before, ...changes, organisationId: actor.organisationId, customerId: input.id });
  return readCustomer(db, actor, input.id);
});

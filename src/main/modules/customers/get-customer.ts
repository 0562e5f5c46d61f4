/** Reads one customer. */
import { notFound } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { findCustomer } from './customer.repository.ts';
import { toCustomer } from './to-customer.ts';

export const getCustomer = query.customers.get.handler(async ({ input, context: { actor, db } }) => {
  const found = await findCustomer(db, actor.organisationId, input.id);
  if (!found) throw notFound('customer');
  return toCustomer(found, actor);
});

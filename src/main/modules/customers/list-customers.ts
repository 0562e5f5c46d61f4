/** Lists customers. */
import { query } from '#modules/implement.ts';
import { listCustomers as readCustomers } from './customer.repository.ts';
import { toCustomer } from './to-customer.ts';

export const listCustomers = query.customers.list.handler(async ({ input, context: { actor, db } }) => {
  const { rows, page } = await readCustomers(db, actor.organisationId, input);
  return page(rows, (row) => toCustomer(row, actor));
});

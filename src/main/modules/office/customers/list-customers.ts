/** Lists customers. */
import { assertCan } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import { countsOf, listCustomers as readCustomers } from './customer.repository.ts';
import { toCustomer } from './to-customer.ts';

export const listCustomers = query.customers.list.handler(async ({ input, context: { actor, db } }) => {
  if (input.removed) assertCan(actor, 'office:customer:remove');
  const { rows, page } = await readCustomers(db, actor, input);
  const counts = await countsOf(
    db,
    rows.map(({ id }) => id),
  );
  return page(rows, (row) => toCustomer(row, counts(row.id), actor));
});

/** Takes a customer back from the trash. */
import { notFound } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { findCustomer, updateCustomer } from './customer.repository.ts';
import { readCustomer } from './to-customer.ts';

export const restoreCustomer = command.customers.restore.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const found = await findCustomer(db, input.id, 'trash');
  if (!found) throw notFound('customer-in-trash');
  await updateCustomer(db, found.customer, { removedAt: null, updatedAt: nowMs });
  return readCustomer(db, actor, input.id);
});

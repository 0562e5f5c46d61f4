/** Makes a customer. */
import { command } from '#modules/implement.ts';
import { makeCustomer } from './make-customer.ts';
import { readCustomer } from './to-customer.ts';

export const createCustomer = command.customers.create.handler(async ({ input, context }) => {
  const id = await makeCustomer(context, input);
  return readCustomer(context.db, context.actor, id);
});

/** Reads one customer. */
import { query } from '#modules/implement.ts';
import { readCustomer } from './to-customer.ts';

export const getCustomer = query.customers.get.handler(({ input, context: { actor, db } }) => readCustomer(db, actor, input.id));

/** Makes a customer. */
import { nextNumber } from '#database/counters.ts';
import { newId } from '#kernel/identifiers.ts';
import { command } from '#modules/implement.ts';
import { findCustomer, insertCustomer } from './customer.repository.ts';
import { customerSearchText, toCustomer } from './to-customer.ts';
import { notFound } from '#kernel/problem.ts';

export const createCustomer = command.customers.create.handler(async ({ input, context: { actor, db, nowMs } }) => {
  const { organisationId } = actor;
  const number = `C-${String(await nextNumber(db, organisationId, 'customer')).padStart(5, '0')}`;
  const facts = { ...input, number, city: input.city ?? null };
  const id = newId();
  await insertCustomer(db, { ...facts, organisationId, id, searchText: customerSearchText(facts), createdAt: nowMs, updatedAt: nowMs });
  const made = await findCustomer(db, organisationId, id);
  if (!made) throw notFound('customer');
  return toCustomer(made, actor);
});

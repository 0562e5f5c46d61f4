/** Changes a customer. */
import { notFound } from '#kernel/problem.ts';
import { assertVersion, givenFields, valuesBefore } from '#modules/changes.ts';
import { refreshOwner } from '#modules/fleet/aircraft/index.ts';
import { command } from '#modules/implement.ts';
import { customerSearchText, type Reword } from '#modules/search-text.ts';
import { findCustomer, updateCustomer as writeCustomer } from './customer.repository.ts';
import { readCustomer } from './to-customer.ts';

export const updateCustomer = (reword: Reword) =>
  command.customers.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
    const before = await findCustomer(db, input.id);
    if (!before) throw notFound('customer');
    await assertVersion(db, before.customer, 'customer', input.version);
    const changes = givenFields(input);
    audit({ before: valuesBefore(before.customer, changes) });
    const searchText = customerSearchText({ ...before.customer, ...changes });
    await writeCustomer(db, before.customer, { ...changes, searchText, updatedAt: nowMs });
    await reword(db, { of: 'customerId', id: input.id, before: before.customer.searchText, after: searchText });
    if (changes.name !== undefined && changes.name !== before.customer.name)
      await refreshOwner(db, input.id, { before: before.customer.name, after: changes.name });
    return readCustomer(db, actor, input.id);
  });

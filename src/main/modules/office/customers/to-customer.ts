/** Converts stored customers to the contract's. */
import type { Customer } from '#shared/contract/office/customers.ts';
import type { Actor } from '#kernel/actor.ts';
import { notFound } from '#kernel/problem.ts';
import type { ReadHandle } from '#database/handle.ts';
import { toInstant } from '#modules/instant.ts';
import { customerAbilitiesOf } from './customer.policy.ts';
import { countsOf, findCustomer, type CustomerCounts, type CustomerWithTerms } from './customer.repository.ts';

export const noTerms = { paymentDays: null, discountPercent: null, creditLimitMinor: null, currency: null };

/** Protected fields are filled here and taken out by the kernel for whoever may not see them. */
export const toCustomer = ({ customer, terms }: CustomerWithTerms, counts: CustomerCounts, actor: Actor): Customer => ({
  ...customer,
  createdAt: toInstant(customer.createdAt),
  updatedAt: toInstant(customer.updatedAt),
  terms: terms ?? noTerms,
  aircraftCount: counts.aircraft,
  openWorkOrderCount: counts.openWorkOrders,
  can: customerAbilitiesOf(actor, counts),
});

/** One customer as the contract has it. @throws not_found */
export async function readCustomer(db: ReadHandle, actor: Actor, id: string): Promise<Customer> {
  const [found, counts] = await Promise.all([findCustomer(db, id), countsOf(db, [id])]);
  if (!found) throw notFound('customer');
  return toCustomer(found, counts(id), actor);
}

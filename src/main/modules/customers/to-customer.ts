/** Converts stored customers to the contract's. */
import type { Customer } from '#shared/contract/customers.ts';
import type { Actor } from '#kernel/actor.ts';
import { customerAbilitiesOf } from './customer.policy.ts';
import type { CustomerRow, CustomerWithTerms } from './customer.repository.ts';

const noTerms = { paymentDays: null, discountPercent: null, creditLimitMinor: null, currency: null };

/** Protected fields are filled here and taken out by the kernel for whoever may not see them. */
export const toCustomer = ({ customer, terms }: CustomerWithTerms, actor: Actor): Customer => ({
  ...customer,
  createdAt: new Date(customer.createdAt).toISOString(),
  updatedAt: new Date(customer.updatedAt).toISOString(),
  terms: terms ?? noTerms,
  aircraftCount: 0,
  openWorkOrderCount: 0,
  can: customerAbilitiesOf(actor),
});

/** Number, name, place and ways to reach the customer. */
export const customerSearchText = (row: Pick<CustomerRow, 'number' | 'name' | 'city'>): string =>
  [row.number, row.number.replace(/^\D*0*/, ''), row.name, row.city].filter(Boolean).join(' ');

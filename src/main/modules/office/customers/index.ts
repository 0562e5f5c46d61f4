/** The customers room. */
import type { Reword } from '#modules/search-text.ts';
import { createCustomer } from './create-customer.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';
import { removeCustomer } from './remove-customer.ts';
import { restoreCustomer } from './restore-customer.ts';
import { updateCustomer } from './update-customer.ts';
import { updateTerms } from './update-terms.ts';

export { customerFiles } from './customer-files.ts';
export { customerSearch } from './search-customers.ts';
export { contacts } from './contacts.ts';
export { sites } from './sites.ts';
export { makeCustomer } from './make-customer.ts';
export { detailsOf, personalColumns } from './personal-details.ts';

/** @param reword for the orders of a customer whose words changed. */
export const createCustomers = (reword: Reword) => ({
  list: listCustomers,
  get: getCustomer,
  create: createCustomer,
  update: updateCustomer(reword),
  updateTerms,
  remove: removeCustomer,
  restore: restoreCustomer,
});

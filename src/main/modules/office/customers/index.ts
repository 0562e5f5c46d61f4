/** The customers room. */
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

export const customers = {
  list: listCustomers,
  get: getCustomer,
  create: createCustomer,
  update: updateCustomer,
  updateTerms,
  remove: removeCustomer,
  restore: restoreCustomer,
};

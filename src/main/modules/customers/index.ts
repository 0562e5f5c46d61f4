/** The customers room. */
import { createCustomer } from './create-customer.ts';
import { getCustomer } from './get-customer.ts';
import { listCustomers } from './list-customers.ts';
import { removeCustomer } from './remove-customer.ts';
import { updateCustomer } from './update-customer.ts';

export const customers = { list: listCustomers, get: getCustomer, create: createCustomer, update: updateCustomer, remove: removeCustomer };

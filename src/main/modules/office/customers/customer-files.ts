/** Who sees and adds the files on a customer. */
import type { FileSubjectRule } from '#modules/ground/attachments/index.ts';
import { findCustomer } from './customer.repository.ts';

export const customerFiles: FileSubjectRule = {
  what: 'customer',
  view: 'office:customer:view',
  attach: 'office:customer:update',
  closesWithOrder: false,
  locate: async (db, id) => ((await findCustomer(db, id)) ? { workOrderId: null } : undefined),
};

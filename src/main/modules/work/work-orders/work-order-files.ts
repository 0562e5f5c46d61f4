/** Who sees and adds the files on a work order itself. */
import type { FileSubjectRule } from '#modules/ground/attachments/index.ts';

export const workOrderFiles: FileSubjectRule = {
  what: 'work-order',
  view: 'service:workorder:view',
  attach: 'service:attachment:upload',
  closesWithOrder: false,
  // Whether it is there is asked of the order itself, with who may see it.
  locate: async (_db, id) => ({ workOrderId: id }),
};

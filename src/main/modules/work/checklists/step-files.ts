/** Who sees and adds the files on a step of a checklist. */
import type { FileSubjectRule } from '#modules/ground/attachments/index.ts';
import { findStep } from './step.repository.ts';

export const stepFiles: FileSubjectRule = {
  what: 'step',
  view: 'service:checkliststep:view',
  attach: 'service:checkliststep:complete',
  closesWithOrder: true,
  locate: async (db, id) => (await findStep(db, id)) ?? undefined,
};

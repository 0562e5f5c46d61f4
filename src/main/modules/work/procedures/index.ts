/** The procedures room: checklists with revisions that work orders are made from. */
import { createProcedure } from './create-procedure.ts';
import { getProcedure } from './get-procedure.ts';
import { listProcedures } from './list-procedures.ts';
import { publishProcedure } from './publish-procedure.ts';
import { removeProcedure } from './remove-procedure.ts';
import { restoreProcedure } from './restore-procedure.ts';
import { reviseProcedure } from './revise-procedure.ts';
import { updateDraft } from './update-draft.ts';
import { updateProcedure } from './update-procedure.ts';

export { insertProcedures, starterProcedures, type StarterProcedure } from './starter-procedures.ts';

export const procedures = {
  list: listProcedures,
  get: getProcedure,
  create: createProcedure,
  update: updateProcedure,
  revise: reviseProcedure,
  updateDraft,
  publish: publishProcedure,
  remove: removeProcedure,
  restore: restoreProcedure,
};

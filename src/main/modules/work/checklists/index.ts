/** The checklists room. */
import { addProcedure } from './add-procedure.ts';
import { addStep } from './add-step.ts';
import { completeStep } from './complete-step.ts';
import { listSteps } from './list-steps.ts';
import { openCorrective } from './open-corrective.ts';
import { removeStep } from './remove-step.ts';
import { reopenStep } from './reopen-step.ts';
import { waiveStep } from './waive-step.ts';

export { orderSteps } from './copy-steps.ts';
export { stepsOnOrder } from './steps-on-order.ts';
export { stepFiles } from './step-files.ts';

export const checklist = {
  list: listSteps,
  addProcedure,
  addStep,
  complete: completeStep,
  reopen: reopenStep,
  waive: waiveStep,
  openCorrective,
  remove: removeStep,
};

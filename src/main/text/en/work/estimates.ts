/** Said about estimates. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { stage } from './stages.ts';

export const estimates = {
  wrongStage: (number: string, status: WorkOrderStatus) =>
    `An estimate is issued during diagnosis, or while approval is awaited; ${number} is ${stage(status)}.`,
  validityOver: 'The validity of this draft is over: give it a later date first.',
  tooLarge: 'This amount is too large.',
  neverChanges: 'An issued estimate never changes: write a new one, which takes its place when it is issued.',
  expiresInPast: 'An estimate expires in the future.',
};

/** Said about work orders. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { stage } from './stages.ts';

export const orders = {
  alreadyAssigned: 'Somebody else is assigned to this order already.',
  notReadyToHandOver: (number: string, status: WorkOrderStatus) =>
    `${number} is ${stage(status)}: an aircraft is handed over once it is released, or ready to return.`,
  nothingToChange: 'Say what is to be changed: assignment, priority or promised date.',
  settled: (number: string, status: WorkOrderStatus) =>
    `${number} is ${stage(status)}: what stands on it cannot be changed any more. Open a follow-up order instead.`,
  foreignAircraft: 'This aircraft belongs to another customer.',
  notClosed: (number: string) => `${number} is not closed yet: work on it instead of following it up.`,
  stepElsewhere: 'One of these steps is not on this order.',
  stepHasResult: (title: string) => `${title} has a result already and stays where it was recorded.`,
  stepDependedOn: (title: string) => `A step that stays depends on ${title}: move both, or neither.`,
  notReceived: (number: string) => `${number} was not received yet, so there is no receipt to give.`,
  receiptStands: (number: string) => `Nothing on the receipt of ${number} is another since it was given: print it again.`,
  customerStays: 'A received order keeps its customer.',
  aircraftStays: 'A received order keeps its aircraft.',
  conditionStays: 'A received order keeps the condition the aircraft came in.',
  ownOnly: 'You may do this on your own orders or those of your team only.',
};

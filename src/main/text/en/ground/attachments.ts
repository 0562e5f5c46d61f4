/** Said about photos and files. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { stage } from '../work/stages.ts';

export const attachments = {
  tooMany: (most: number) => `A record holds at most ${most} photos and files. Remove one first, or pack several into a ZIP file.`,
  /** The same for what never was, is somebody else's, was used or was swept: nobody learns which. */
  noUpload: 'There is no such file. It may have been used already, or sent too long ago: send it again.',
  sizeMissing: 'Say how many bytes the file has.',
  goOnFrom: (bytes: number) => `${bytes} bytes of this file have arrived: go on from there.`,
  incomplete: 'Not all of this file has arrived yet. Send the rest of it first.',
  takesNone: (operation: string) => `${operation} takes no file.`,
  settled: 'The work order is finished: its photos and files are evidence and stay.',
  nothingAdded: (status: WorkOrderStatus | null, what: string) =>
    `The work order is ${status === null ? 'finished' : stage(status)}: nothing is added to its ${what}s any more. Put the file on the order itself.`,
};

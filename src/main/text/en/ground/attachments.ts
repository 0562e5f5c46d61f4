/** Said about photos and files. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

export const attachments = {
  tooMany: (most: number) => `A record holds at most ${most} photos and files. Remove one first, or pack several into a ZIP file.`,
  settled: 'The work order is finished: its photos and files are evidence and stay.',
  nothingAdded: (status: WorkOrderStatus | null, what: string) => `The work order is ${status ?? 'finished'}: nothing is added to its ${what}s any more. Put the file on the order itself.`,
};

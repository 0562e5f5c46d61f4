/** The worker thread that lays out printed documents. */
import type { Documents } from '#shared/printed-documents.ts';
import { layOutIntakeReceipt } from '../pdf/intake-receipt-layout.ts';
import { layOutReleaseRecord } from '../pdf/release-record-layout.ts';
import { layOutWorkOrder } from '../pdf/work-order-layout.ts';
import { serveTasks } from './serve-tasks.ts';

const tasks = {
  workOrder: layOutWorkOrder,
  intakeReceipt: layOutIntakeReceipt,
  releaseRecord: layOutReleaseRecord,
} satisfies { [Name in keyof Documents]: (data: Documents[Name]) => Uint8Array };

export type PdfTasks = typeof tasks;

serveTasks(tasks);

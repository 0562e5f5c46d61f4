/** The port to whatever puts documents on paper. */
import type { IntakeReceiptDocument, ReleaseRecordDocument, WorkOrderDocument } from '#shared/printed-documents.ts';

/** Each answers a whole PDF file. */
export interface Printer {
  renderWorkOrder(data: WorkOrderDocument): Promise<Uint8Array>;
  renderIntakeReceipt(data: IntakeReceiptDocument): Promise<Uint8Array>;
  renderReleaseRecord(data: ReleaseRecordDocument): Promise<Uint8Array>;
}

/** The papers room: what is printed about work orders. */
import type { PictureFiles } from './pictures.ts';
import { printIntakeReceipt } from './print-intake-receipt.ts';
import { printReleaseRecord } from './print-release-record.ts';
import { printWorkOrder } from './print-work-order.ts';
import type { Printer } from './printer.ts';

export interface DocumentServices {
  readonly printer: Printer;
  readonly files: PictureFiles;
}

export const createDocuments = (services: DocumentServices) => ({
  workOrder: printWorkOrder(services),
  intakeReceipt: printIntakeReceipt(services),
  releaseRecord: printReleaseRecord(services),
});

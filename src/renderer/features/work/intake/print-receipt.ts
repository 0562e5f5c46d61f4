/** The receipt of an intake, ready for the printer. */
import { downloadFile } from '#renderer/api/files.ts';

export const printReceipt = (id: string): Promise<void> => downloadFile('documents.intakeReceipt', { id });

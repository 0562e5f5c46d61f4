/** Renders the document family to PDF in worker threads. */
import { workerFile } from '../worker-file.ts';
import { WorkerPool } from '../workers/worker-pool.ts';
import type { PdfTasks } from '../workers/worker-pdf.ts';
import type { IntakeReceiptDocument, ReleaseRecordDocument, WorkOrderDocument } from '#shared/printed-documents.ts';

export interface DocumentPrinterOptions {
  /** How long one document may take. */
  readonly timeoutMs?: number;
}

/** Every method answers a whole PDF file, the same bytes for the same data, and throws a WorkerFault where there is none. */
export class DocumentPrinter {
  readonly #pool: WorkerPool<PdfTasks>;

  constructor({ timeoutMs = 30_000 }: DocumentPrinterOptions = {}) {
    this.#pool = new WorkerPool(workerFile('pdf'), { size: 1, queueLimit: 50, timeoutMs, maxOldGenerationSizeMb: 256 });
  }

  renderWorkOrder(data: WorkOrderDocument): Promise<Uint8Array> {
    return this.#pool.run('workOrder', data);
  }

  renderIntakeReceipt(data: IntakeReceiptDocument): Promise<Uint8Array> {
    return this.#pool.run('intakeReceipt', data);
  }

  renderReleaseRecord(data: ReleaseRecordDocument): Promise<Uint8Array> {
    return this.#pool.run('releaseRecord', data);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

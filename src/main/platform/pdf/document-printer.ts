/** Renders the document family to PDF in worker threads. */
import { workerFile } from '../worker-file.ts';
import { WorkerPool, type InputOf } from '../workers/worker-pool.ts';
import type { PdfTasks } from '../workers/worker-pdf.ts';
import type { Documents } from '#shared/printed-documents.ts';

export interface DocumentPrinterOptions {
  /** How long one document may take. */
  readonly timeoutMs?: number;
}

export class DocumentPrinter {
  readonly #pool: WorkerPool<PdfTasks>;

  constructor({ timeoutMs = 30_000 }: DocumentPrinterOptions = {}) {
    this.#pool = new WorkerPool(workerFile('pdf'), { size: 1, queueLimit: 50, timeoutMs, maxOldGenerationSizeMb: 256 });
  }

  /** @returns a whole PDF file, the same bytes for the same data. @throws a WorkerFault where there is none. */
  render<Name extends keyof Documents>(name: Name, data: Documents[Name]): Promise<Uint8Array> {
    // The worker declares its tasks by the same table; the compiler follows that for each name, not for all at once.
    return this.#pool.run(name, data as InputOf<PdfTasks[Name]>);
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

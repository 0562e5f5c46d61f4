/** What crosses between the program and the thread that writes an export. */
import type { ProblemData } from '#shared/contract/problem-data.ts';
import type { ExportOrder } from '#modules/ground/exports/index.ts';

export interface ExportWork {
  readonly order: ExportOrder;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** The file to write; it does not exist. */
  readonly partial: string;
  /** Shared: not 0 once it is to stop. A message says the same to what waits. */
  readonly flag: Int32Array;
}

export type ExportMessage =
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly fields: object; readonly message: string }
  | { readonly kind: 'written'; readonly rows: number; readonly sizeBytes: number; readonly sha256: string }
  | {
      readonly kind: 'failed';
      readonly code: string | null;
      readonly message: string;
      readonly data: ProblemData | undefined;
      readonly stack: string | undefined;
    };

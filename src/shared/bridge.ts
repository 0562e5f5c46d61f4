/** The bridge between a page and the program on the desktop: all that `window.cube` offers. */
import type { ErrorCode } from './contract/errors.ts';
import type { ProblemData } from './contract/problem-data.ts';
import type { LiveEvent } from './contract/events.ts';

/** The answer to a call: its value, or an error of the contract. A refusal is an answer, never a rejected promise. */
export type Outcome<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly message: string; readonly data?: ProblemData };
    };

/** What an operation that is declared with `file: true` answers on the desktop. */
export interface FileAnswer {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

export interface Bridge {
  /** Runs one operation of the contract by name. Rejects only where there is no such operation or the program is gone. */
  call(name: string, input: unknown): Promise<Outcome>;
  /**
   * Hears of what anybody changes, from sign-in to sign-out; a subscription made before sign-in begins with it.
   * @returns the function that ends the subscription.
   */
  subscribe(listener: (event: LiveEvent) => void): () => void;
  /**
   * Hands a file over in bounded chunks, each awaited, for the operation that takes it by the answered id.
   * @param onProgress hears the bytes handed over so far and the bytes in all.
   */
  upload(operation: string, file: Blob, onProgress?: (sentBytes: number, totalBytes: number) => void): Promise<Outcome<{ uploadId: string }>>;
}

/** The largest piece of a file that crosses the bridge at once. */
export const uploadChunkBytes = 1024 * 1024;

/** What the program answers to one piece of a file: go on, or stop because the outcome is already known. */
export type UploadStep = { readonly ended: false } | { readonly ended: true; readonly outcome: Outcome<{ uploadId: string }> };

/** The channels beside those of the operations, which are called by the operation's own name. */
export const bridgeChannels = {
  subscribe: 'events:subscribe',
  unsubscribe: 'events:unsubscribe',
  event: 'events:event',
  uploadBegin: 'upload:begin',
  uploadChunk: 'upload:chunk',
  uploadFinish: 'upload:finish',
  uploadAbort: 'upload:abort',
} as const;

declare global {
  interface Window {
    /** Present on the desktop only; a browser talks HTTP instead. */
    readonly cube?: Bridge;
  }
}

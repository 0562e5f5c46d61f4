/** What a way to the program offers: the bridge on the desktop and HTTP in a browser answer alike. */
import type { LiveEvent } from '#shared/contract/events.ts';
import type { Outcome } from '#shared/bridge.ts';

export type UploadProgress = (sentBytes: number, totalBytes: number) => void;

export interface Transport {
  /** Runs one operation by name. Never rejects, except with the reason of an aborted signal. */
  call(name: string, input: unknown, signal?: AbortSignal): Promise<Outcome>;
  /** Hears what anybody changes; `onGap` runs when events may have been missed. Returns the end of the subscription. */
  subscribe(listener: (event: LiveEvent) => void, onGap: () => void): () => void;
  upload(file: Blob, onProgress?: UploadProgress): Promise<Outcome<{ uploadId: string }>>;
}

/** What a transport answers when the program cannot be reached at all. */
export const unreachable = {
  ok: false,
  error: { code: 'unavailable', message: 'The program cannot be reached at the moment' },
} as const satisfies Outcome;

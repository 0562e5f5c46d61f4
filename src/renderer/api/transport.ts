/** What a way to the program offers: the bridge on the desktop and HTTP in a browser answer alike. */
import { sentenceOf } from '#shared/contract/errors.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import type { Outcome } from '#shared/bridge.ts';

export type UploadProgress = (sentBytes: number, totalBytes: number) => void;

export interface LiveListener {
  onEvent: (event: LiveEvent) => void;
  /** The stream broke: the program may be gone, or the session over. It is opened again by itself. */
  onLost: () => void;
  /** The stream is open again, and events may have been missed meanwhile. */
  onBack: () => void;
}

export interface Transport {
  /** Runs one operation by name. Never rejects, except with the reason of an aborted signal. */
  call(name: string, input: unknown, signal?: AbortSignal): Promise<Outcome>;
  /** Hears what anybody changes. Returns the end of the subscription. */
  subscribe(listener: LiveListener): () => void;
  upload(operation: string, file: Blob, onProgress?: UploadProgress): Promise<Outcome<{ uploadId: string }>>;
}

/** What a transport answers when the program cannot be reached at all. */
export const unreachable = {
  ok: false,
  error: { code: 'server_unreachable', message: sentenceOf('server_unreachable') },
} as const satisfies Outcome;

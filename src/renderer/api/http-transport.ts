/** The transport of a browser: operations posted to the server, events from its stream, uploads as raw bodies. */
import { errorCodes, type ErrorCode } from '#shared/contract/errors.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import type { FileAnswer, Outcome } from '#shared/bridge.ts';
import { uploadResumably } from './resumable-upload.ts';
import { unreachable, type LiveListener, type Transport, type UploadProgress } from './transport.ts';

/** A header that a page of another origin cannot send without being asked first. */
const csrfHeader = { 'x-cube-csrf': '1' };
const firstPauseMs = 3_000;
const longestPauseMs = 60_000;

/** The fields of a problem document that an outcome carries on. */
const dataFields: Readonly<Record<keyof ProblemData, true>> = {
  issues: true,
  refusedBy: true,
  blockers: true,
  existing: true,
  changed: true,
  retryAfterMs: true,
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isErrorCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorCodes, value);

/**
 * An RFC 9457 problem as an outcome; anything else (a proxy's page, a cut answer) means the program is out of reach. Looked at by
 * hand: the first page is to come without the schemas, and what bears a code of ours was written by this program.
 */
function toRefusal(body: unknown): Extract<Outcome, { ok: false }> {
  if (!isObject(body) || !isErrorCode(body['code']) || typeof body['title'] !== 'string') return unreachable;
  const { code, title, detail } = body;
  const data: ProblemData = Object.fromEntries(Object.entries(body).filter(([field]) => Object.hasOwn(dataFields, field)));
  return { ok: false, error: { code, message: typeof detail === 'string' ? detail : title, data } };
}

const isLiveEvent = (value: unknown): value is LiveEvent => isObject(value) && typeof value['entity'] === 'string';

function fileName(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="?([^";]+)/i.exec(disposition)?.[1] ?? 'file');
}

async function toOutcome(response: Response): Promise<Outcome> {
  if (!response.ok) return toRefusal(await response.json().catch(() => null));
  const disposition = response.headers.get('content-disposition');
  if (!disposition) return { ok: true, value: response.status === 204 ? null : await response.json() };
  const file: FileAnswer = {
    name: fileName(disposition),
    mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
  return { ok: true, value: file };
}

async function call(name: string, input: unknown, signal?: AbortSignal): Promise<Outcome> {
  try {
    const response = await fetch(`/api/v1/operations/${name}`, {
      method: 'POST',
      headers: { ...csrfHeader, 'content-type': 'application/json' },
      body: JSON.stringify(input ?? {}),
      credentials: 'same-origin',
      signal: signal ?? null,
    });
    return await toOutcome(response);
  } catch (error) {
    if (signal?.aborted) throw error;
    return unreachable;
  }
}

function subscribe({ onEvent, onLost, onBack }: LiveListener): () => void {
  let stream: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connectedBefore = false;
  let pauseMs = firstPauseMs;

  function open() {
    stream = new EventSource('/api/v1/events');
    stream.onopen = () => {
      if (connectedBefore) onBack();
      connectedBefore = true;
      pauseMs = firstPauseMs;
    };
    stream.onmessage = ({ data }: MessageEvent<string>) => {
      const event: unknown = JSON.parse(data);
      if (isLiveEvent(event)) onEvent(event);
    };
    // The browser reconnects by itself after a cut, but gives up after an answer such as 503: that is asked for ever more seldom.
    stream.onerror = () => {
      onLost();
      if (stream.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, pauseMs);
      pauseMs = Math.min(2 * pauseMs, longestPauseMs);
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    stream.close();
  };
}

async function beginUpload(operation: string, file: Blob): Promise<Outcome<{ uploadId: string }>> {
  try {
    const response = await fetch(`/api/v1/uploads?operation=${operation}`, {
      method: 'POST',
      headers: { ...csrfHeader, 'upload-length': String(file.size) },
      credentials: 'same-origin',
    });
    return response.ok ? { ok: true, value: (await response.json()) as { uploadId: string } } : toRefusal(await response.json().catch(() => null));
  } catch {
    return unreachable;
  }
}

async function arrivedOf(uploadId: string): Promise<number | null> {
  try {
    const response = await fetch(`/api/v1/uploads/${uploadId}`, {
      method: 'HEAD',
      headers: csrfHeader,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(15_000),
    });
    const offset = response.headers.get('upload-offset');
    return response.ok && offset !== null ? Number(offset) : null;
  } catch {
    return null;
  }
}

/** XMLHttpRequest, because fetch does not tell how much of a body has been sent. */
function sendFrom(uploadId: string, file: Blob, offset: number, onProgress?: UploadProgress): Promise<Outcome<{ uploadId: string }> | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PATCH', `/api/v1/uploads/${uploadId}`);
    request.responseType = 'json';
    request.setRequestHeader('content-type', 'application/offset+octet-stream');
    request.setRequestHeader('upload-offset', String(offset));
    for (const [name, value] of Object.entries(csrfHeader)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => onProgress?.(offset + loaded, file.size);
    request.onerror = () => resolve(null);
    request.onload = () => {
      if (request.status < 300) return resolve({ ok: true, value: request.response as { uploadId: string } });
      const refusal = toRefusal(request.response);
      // A proxy's page says no more than a broken line; a part of the connection before may have arrived after the answer to it.
      return resolve(refusal === unreachable || refusal.error.code === 'conflict' || refusal.error.code === 'busy' ? null : refusal);
    };
    request.send(file.slice(offset));
  });
}

const upload = (operation: string, file: Blob, onProgress?: UploadProgress): Promise<Outcome<{ uploadId: string }>> =>
  uploadResumably({
    begin: () => beginUpload(operation, file),
    sendFrom: (uploadId, offset) => sendFrom(uploadId, file, offset, onProgress),
    arrived: arrivedOf,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });

export const httpTransport: Transport = { call, subscribe, upload };

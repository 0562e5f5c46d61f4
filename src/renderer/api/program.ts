/** The program behind the pages: the one transport of this window, and calls that reject with a problem. */
import type { Outcome } from '#shared/bridge.ts';
import { bridgeTransport } from './bridge-transport.ts';
import { connectionAfter, setConnection } from './connection.ts';
import { httpTransport } from './http-transport.ts';
import { toProblem } from './problem.ts';
import type { Transport, UploadProgress } from './transport.ts';

export const transport: Transport = window.cube ? bridgeTransport(window.cube) : httpTransport;

function valueOf<Value>(outcome: Outcome<Value>): Value {
  setConnection(connectionAfter(outcome.ok ? undefined : outcome.error.code));
  if (outcome.ok) return outcome.value;
  throw toProblem(outcome.error.code, outcome.error.message, outcome.error.data);
}

/** Runs one operation. Rejects with a problem. */
export const callOperation = async (name: string, input: unknown, signal?: AbortSignal): Promise<unknown> => valueOf(await transport.call(name, input, signal));

/** Hands a file over and answers the id by which the operation takes it, once. Rejects with a problem. */
export const uploadFile = async (operation: UploadOperation, file: Blob, onProgress?: UploadProgress): Promise<string> =>
  valueOf(await transport.upload(operation, file, onProgress)).uploadId;

/** The operations that pages send files for; the contract says of each what it takes. */
type UploadOperation = 'attachments.create' | 'workOrders.intake';

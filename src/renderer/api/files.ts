/** Documents from the program: fetched to be shown or printed, or saved to the person's disk. */
import type { FileAnswer } from '#shared/bridge.ts';
import { toProblem } from './problem.ts';
import { callOperation } from './program.ts';

const isFileAnswer = (value: unknown): value is FileAnswer =>
  typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;

/** Runs an operation that answers with a file. Rejects with a problem. */
export async function fetchFile(name: string, input: unknown): Promise<File> {
  const value = await callOperation(name, input);
  if (!isFileAnswer(value)) throw toProblem('internal', `${name} did not answer with a file`);
  return new File([new Uint8Array(value.bytes)], value.name, { type: value.mediaType });
}

/** Runs an operation that answers with a file and saves it where the person's downloads go. */
export async function downloadFile(name: string, input: unknown): Promise<void> {
  const file = await fetchFile(name, input);
  const address = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = file.name;
  anchor.click();
  // The download has taken its own reference by the next turn of the loop.
  setTimeout(() => URL.revokeObjectURL(address));
}

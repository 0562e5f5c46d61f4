/** The worker's side of a pool: takes one task after the other from the parent and answers each. */
import { parentPort } from 'node:worker_threads';

/** The tasks of one worker by name. An input and an output must survive a structured clone. */
// The inputs differ from task to task; `never` is what every one-argument function accepts.
export type TaskTable = Readonly<Record<string, (input: never) => unknown>>;

export interface TaskRequest {
  readonly task: string;
  readonly input: unknown;
}

export type TaskReply =
  | { readonly done: true; readonly output: unknown }
  | { readonly done: false; readonly message: string; readonly stack: string | undefined };

/** Answers the parent's tasks until the thread is stopped. A task that throws is answered with its message. */
export function serveTasks(tasks: TaskTable): void {
  const port = parentPort;
  if (!port) throw new Error('This file is a worker thread; it does nothing when started by itself');
  port.on('message', (request: TaskRequest) => {
    void answer(tasks, request).then((reply) => port.postMessage(reply, movable(reply)));
  });
}

async function answer(tasks: TaskTable, { task, input }: TaskRequest): Promise<TaskReply> {
  try {
    const run = tasks[task] as ((input: unknown) => unknown) | undefined;
    if (!run) throw new Error(`This worker has no task called ${task}`);
    return { done: true, output: await run(input) };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return { done: false, message: fault.message, stack: fault.stack };
  }
}

/** Bytes that fill their buffer are handed over instead of copied; a slice of a shared buffer must stay. */
function movable(reply: TaskReply): ArrayBuffer[] {
  if (!reply.done || !(reply.output instanceof Uint8Array)) return [];
  const { buffer, byteLength } = reply.output;
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : [];
}

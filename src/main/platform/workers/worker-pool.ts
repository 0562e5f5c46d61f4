/** A bounded pool of worker threads: few threads, a short queue, a limit on time and memory for every task. */
import { Worker, type Transferable } from 'node:worker_threads';
import type { TaskReply, TaskRequest, TaskTable } from './serve-tasks.ts';

export interface WorkerPoolOptions {
  /** Threads at most; each is started when it is first needed. */
  readonly size: number;
  /** Tasks that may wait; one more is refused as `busy`. */
  readonly queueLimit: number;
  /** How long one task may run, counted from when a thread takes it. */
  readonly timeoutMs: number;
  /** The JavaScript heap of one thread. Native memory (image pixels) needs a limit of its own in the task. */
  readonly maxOldGenerationSizeMb: number;
}

export interface RunOptions {
  readonly timeoutMs?: number;
  /** Buffers that move to the worker and are empty here afterwards. */
  readonly transfer?: readonly Transferable[];
}

/** Why a task gave no result: `failed` is the task's own error, the others are the pool's. */
export type WorkerFaultReason = 'busy' | 'timeout' | 'crashed' | 'failed' | 'closed';

export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
  readonly reason: WorkerFaultReason;

  constructor(reason: WorkerFaultReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

interface Job {
  readonly request: TaskRequest;
  readonly transfer: readonly Transferable[];
  readonly timeoutMs: number;
  resolve(output: unknown): void;
  reject(fault: Error): void;
}

interface RunningJob extends Job {
  readonly timer: NodeJS.Timeout;
}

export type InputOf<Task> = Task extends (input: infer Input) => unknown ? Input : never;
type OutputOf<Task> = Task extends (input: never) => infer Output ? Awaited<Output> : never;

export class WorkerPool<Tasks extends TaskTable> {
  readonly #file: URL;
  readonly #options: WorkerPoolOptions;
  readonly #idle: Worker[] = [];
  readonly #running = new Map<Worker, RunningJob>();
  readonly #queue: Job[] = [];
  #closed = false;

  /** @param file an entry that calls `serveTasks`; its type of tasks is the pool's type argument. */
  constructor(file: URL, options: WorkerPoolOptions) {
    this.#file = file;
    this.#options = options;
  }

  /**
   * The task's result.
   * @throws WorkerFault, always: the pool is busy or closed, the task threw, overran its time, or took its thread down.
   */
  run<Name extends keyof Tasks & string>(
    task: Name,
    input: InputOf<Tasks[Name]>,
    { timeoutMs = this.#options.timeoutMs, transfer = [] }: RunOptions = {},
  ): Promise<OutputOf<Tasks[Name]>> {
    return new Promise<OutputOf<Tasks[Name]>>((resolve, reject) => {
      if (this.#closed) return reject(new WorkerFault('closed', `${task}: the program is ending`));
      if (this.#queue.length >= this.#options.queueLimit) {
        return reject(new WorkerFault('busy', `${task}: ${this.#queue.length} tasks are waiting already`));
      }
      const settle = resolve as (output: unknown) => void;
      this.#queue.push({ request: { task, input }, transfer, timeoutMs, resolve: settle, reject });
      this.#next();
    });
  }

  /** Ends every thread; what waits or runs is refused as `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    const jobs = [...this.#queue.splice(0), ...this.#running.values()];
    const workers = [...this.#idle.splice(0), ...this.#running.keys()];
    for (const { timer } of this.#running.values()) clearTimeout(timer);
    this.#running.clear();
    for (const job of jobs) job.reject(new WorkerFault('closed', `${job.request.task}: the program is ending`));
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#idle.pop() ?? (this.#running.size < this.#options.size ? this.#start() : undefined);
    const job = worker && this.#queue.shift();
    if (!worker || !job) return;
    const timer = setTimeout(() => this.#overran(worker, job), job.timeoutMs);
    this.#running.set(worker, { ...job, timer });
    worker.ref();
    try {
      worker.postMessage(job.request, job.transfer);
    } catch (error) {
      const fault = new WorkerFault('failed', `${job.request.task}: its input cannot be handed over`, { cause: error });
      this.#release(worker)?.reject(fault);
    }
  }

  #start(): Worker {
    const { maxOldGenerationSizeMb } = this.#options;
    // Without flags of its own: a debugger or a test runner in the parent is no business of the worker.
    const worker = new Worker(this.#file, { execArgv: [], resourceLimits: { maxOldGenerationSizeMb } });
    worker.on('message', (reply: TaskReply) => {
      const job = this.#release(worker);
      if (reply.done) return job?.resolve(reply.output);
      const cause = Object.assign(new Error(reply.message), { stack: reply.stack });
      job?.reject(new WorkerFault('failed', reply.message, { cause }));
    });
    worker.on('error', (error) => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker));
    return worker;
  }

  /** Takes the job off its worker, which is then free for the next one. */
  #release(worker: Worker): Job | undefined {
    const job = this.#running.get(worker);
    if (!job) return undefined;
    clearTimeout(job.timer);
    this.#running.delete(worker);
    // An idle thread must not keep a finished program alive.
    worker.unref();
    this.#idle.push(worker);
    queueMicrotask(() => this.#next());
    return job;
  }

  #overran(worker: Worker, { request, timeoutMs, reject }: Job): void {
    this.#running.delete(worker);
    void worker.terminate();
    reject(new WorkerFault('timeout', `${request.task} took longer than ${timeoutMs} ms and was stopped`));
    this.#next();
  }

  #lost(worker: Worker, cause?: Error): void {
    const job = this.#running.get(worker);
    this.#running.delete(worker);
    const place = this.#idle.indexOf(worker);
    if (place >= 0) this.#idle.splice(place, 1);
    if (job) {
      clearTimeout(job.timer);
      job.reject(new WorkerFault('crashed', `${job.request.task} ended its worker thread`, { cause }));
    }
    this.#next();
  }
}

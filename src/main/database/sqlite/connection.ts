/** One SQLite worker thread as seen from the program: requests with answers, and nothing else. */
import { Worker } from 'node:worker_threads';
import { workerFile } from '#platform/worker-file.ts';
import { SqliteError, type SqliteAction, type SqliteMethod, type SqliteRequest, type SqliteResponse, type SqliteWorkerData } from './protocol.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export class SqliteConnection {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  /** Requests of this turn of the event loop: they go over in one message, which costs more than most statements do. */
  #unsent: SqliteRequest[] = [];
  #nextId = 1;
  #failure: Error | null = null;

  constructor(data: SqliteWorkerData) {
    this.#worker = new Worker(workerFile('sqlite'), { workerData: data, name: `sqlite-${data.role}` });
    this.#worker.on('message', (responses: readonly SqliteResponse[]) => {
      for (const response of responses) this.#answer(response);
    });
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new SqliteError('The database connection is closed', null)));
    this.#worker.unref();
  }

  /** How many requests wait for an answer; readers are chosen by it. */
  get load(): number {
    return this.#waiting.size;
  }

  /** True once the thread is gone: what was asked of it last may have been done or not. */
  get isLost(): boolean {
    return this.#failure !== null;
  }

  statement(sql: string, params: readonly unknown[], method: SqliteMethod, lease: number | null = null): Promise<unknown> {
    return this.request({ kind: 'statement', sql, params, method, lease });
  }

  request(action: SqliteAction): Promise<unknown> {
    if (this.#failure) return Promise.reject(this.#failure);
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      // A worker keeps the program running only while somebody waits for it.
      if (this.#waiting.size === 0) this.#worker.ref();
      this.#waiting.set(id, { resolve, reject });
      if (this.#unsent.push({ id, ...action }) === 1) process.nextTick(() => this.#send());
    });
  }

  async close(): Promise<void> {
    if (this.#failure) return;
    await this.request({ kind: 'close' });
    await this.#worker.terminate();
  }

  #send(): void {
    const requests = this.#unsent;
    this.#unsent = [];
    this.#worker.postMessage(requests);
  }

  #answer(response: SqliteResponse): void {
    const waiting = this.#waiting.get(response.id);
    if (!waiting) return;
    this.#waiting.delete(response.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if (response.ok) waiting.resolve(response.value);
    else waiting.reject(new SqliteError(response.message, response.code));
  }

  #fail(error: Error & { code?: string | null }): void {
    this.#failure ??= error instanceof SqliteError ? error : new SqliteError(error.message, error.code ?? null);
    for (const { reject } of this.#waiting.values()) reject(this.#failure);
    this.#waiting.clear();
  }
}

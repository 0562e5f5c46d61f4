/**
 * The queue before the one writer. Units of work that wait are run one after the other, each in a savepoint, inside one
 * transaction that is made durable once for all of them: most of what a small change costs is waiting for the disk.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { CommitOutcomeUnknown } from '../errors.ts';
import type { SqliteConnection } from './connection.ts';
import type { SqliteAction } from './protocol.ts';

interface Limits {
  /** So much may wait for one commit; then whoever was first is told. */
  readonly units: number;
  readonly ms: number;
  /** The writer is not held for longer without a pause in which another program gets its turn. */
  readonly heldMs: number;
  readonly pauseMs: number;
}
const usual: Limits = { units: 32, ms: 25, heldMs: 100, pauseMs: 12 };

interface Unit {
  readonly alone: boolean;
  /** In the context of whoever asked, with a lease that travels along. */
  readonly work: (lease: number) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** How a unit's own work went. It is told only once the transaction has ended: what it saw, or was refused for, may be undone. */
type Outcome = { readonly unit: Unit } & (
  | { readonly done: true; readonly value: unknown }
  | { readonly done: false; readonly error: unknown; readonly goesOn: boolean }
);

export class WriteQueue {
  readonly #writer: SqliteConnection;
  /** After each commit, while nobody else has the writer; it throws nothing. */
  readonly #afterCommit: () => Promise<void>;
  readonly #limits: Limits;
  readonly #leases = new AsyncLocalStorage<number>();
  readonly #waiting: Unit[] = [];
  #running: Promise<void> | null = null;
  #nextLease = 1;

  constructor(writer: SqliteConnection, afterCommit: () => Promise<void>, limits: Partial<Limits> = {}) {
    this.#writer = writer;
    this.#limits = { ...usual, ...limits };
    this.#afterCommit = afterCommit;
  }

  /** Under which the running work sends its statements; undefined for what belongs to no unit of work. */
  get lease(): number | undefined {
    return this.#leases.getStore();
  }

  /** @param alone in a transaction of its own: so much work that nobody's change is to wait for its end. */
  add<T>(work: () => Promise<T>, alone: boolean): Promise<T> {
    const inContext = AsyncLocalStorage.snapshot();
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({
        // Awaited inside: a query that is handed back unstarted runs under the lease, too.
        work: (lease) => inContext(() => this.#leases.run(lease, async () => await work())),
        alone,
        resolve: resolve as Unit['resolve'],
        reject,
      });
      this.#running ??= this.#run();
    });
  }

  /** Once everything that waits has been told. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    // Not within `add`: whoever adds together waits together.
    await Promise.resolve();
    let since = performance.now();
    for (let first = this.#waiting.shift(); first; first = this.#waiting.shift()) {
      await this.#transaction(first);
      if (this.#waiting.length === 0 || performance.now() - since < this.#limits.heldMs) continue;
      await wait(this.#limits.pauseMs);
      since = performance.now();
    }
    this.#running = null;
  }

  /** One transaction: the unit, and those that wait behind it. */
  async #transaction(first: Unit): Promise<void> {
    const lease = this.#nextLease++;
    const begun = this.#send({ kind: 'begin', lease });
    const until = performance.now() + this.#limits.ms;
    const outcomes: Outcome[] = [];
    for (let next: Unit | undefined = first; next; next = this.#follower(outcomes, until)) outcomes.push(await this.#unit(next, lease));

    const fault = await this.#end(
      lease,
      begun,
      outcomes.some(({ done }) => done),
    );
    for (const outcome of outcomes)
      if (fault) outcome.unit.reject(fault.error);
      else if (outcome.done) outcome.unit.resolve(outcome.value);
      else outcome.unit.reject(outcome.error);
    if (!fault) await this.#afterCommit();
  }

  #follower(outcomes: readonly Outcome[], until: number): Unit | undefined {
    const last = outcomes.at(-1);
    const goesOn = last && !last.unit.alone && (last.done || last.goesOn);
    return goesOn && !this.#waiting[0]?.alone && outcomes.length < this.#limits.units && performance.now() < until ? this.#waiting.shift() : undefined;
  }

  async #unit(unit: Unit, transaction: number): Promise<Outcome> {
    if (unit.alone) return outcomeOf(unit, transaction, () => Promise.resolve(false));
    const lease = this.#nextLease++;
    this.#send({ kind: 'savepoint', lease, transaction });
    const outcome = await outcomeOf(unit, lease, () => this.#writer.request({ kind: 'undo', lease }));
    if (outcome.done) this.#send({ kind: 'release', lease });
    return outcome;
  }

  /** Not awaited: the answers come in order, and of what was refused nothing is committed. */
  #send(action: SqliteAction): Promise<unknown> {
    const answer = this.#writer.request(action);
    answer.catch(() => undefined);
    return answer;
  }

  /** @returns why nothing of the transaction was kept, where that is not what its units wanted. */
  async #end(lease: number, begun: Promise<unknown>, anyDone: boolean): Promise<{ readonly error: unknown } | null> {
    let isCommitting = false;
    try {
      // What begin says is the cause; what refused statements say is only its echo.
      await begun;
      isCommitting = anyDone && !this.#writer.isLost;
      await this.#writer.request({ kind: anyDone ? 'commit' : 'rollback', lease });
      return null;
    } catch (error) {
      if (isCommitting && this.#writer.isLost) return { error: new CommitOutcomeUnknown(error) };
      await this.#writer.request({ kind: 'rollback', lease }).catch(() => undefined);
      return { error };
    }
  }
}

async function outcomeOf(unit: Unit, lease: number, undo: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { unit, done: true, value: await unit.work(lease) };
  } catch (error) {
    return { unit, done: false, error, goesOn: (await undo().catch(() => false)) === true };
  }
}

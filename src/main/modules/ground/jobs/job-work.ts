/** Works on jobs: begins what waits, takes over what was abandoned, stops what was cancelled, and lets go when the program ends. */
import { setTimeout as wait } from 'node:timers/promises';
import type { LiveEvent } from '#shared/contract/events.ts';
import { translateDatabaseError } from '#database/errors.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { Call } from '#kernel/call.ts';
import type { EventBus } from '#kernel/events.ts';
import type { Log, Outbox } from '#kernel/ports.ts';
import { isProblem } from '#kernel/problem.ts';
import type { OperationInProgress } from '#kernel/unit-of-work.ts';
import type { FlowContext } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { actorOfJob, type ActorOfUser } from './job-actor.ts';
import { permissionOfJob, type JobKind } from './job-kind.ts';
import { claimJob, endAbandoned, listActiveJobs, renewLeases, writeUnderLease, type ActiveJob, type JobRow, type Lease } from './job-leases.ts';
import { createProgress } from './job-progress.ts';
import { jobEvent } from './to-job.ts';

export interface JobLimits {
  /** How many jobs it works on at once. */
  readonly capacity: number;
  /** After so long without a sign of life another program takes a job over. */
  readonly leaseMs: number;
}

export interface JobWorkOptions extends Partial<JobLimits> {
  readonly database: Pick<OpenDatabase, 'within' | 'system'>;
  readonly kinds: ReadonlyMap<string, JobKind>;
  readonly bus: EventBus;
  readonly outbox: Outbox<WriteHandle>;
  readonly log: Log;
  readonly now: () => number;
  /** Of the kernel: transactions of an operation with their audit and outbox rows. */
  readonly flowOf: (operation: OperationInProgress) => FlowContext;
  /** Writes into the audit trail that a job was refused. */
  readonly auditRefusal: (operation: OperationInProgress, details: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly actorOfUser: ActorOfUser;
  /** This running program. */
  readonly owner: string;
}

export interface JobWork {
  /** Begins what waits and tells what was cancelled; one look is made after the other. */
  look(): Promise<void>;
  /** Says that this program is alive, and stops what another one has taken over meanwhile. */
  renew(): Promise<void>;
  /** Once no look is being made: begins nothing more, stops what runs, and hands on what can be begun anew. @param withinMs how long the work has to come to a stop */
  drain(withinMs: number): Promise<void>;
}

/** Why the work is to stop. It throws this, or whatever it likes: that it was told to is what counts. */
class Stop extends Error {
  override readonly name = 'Stop';
  readonly why: 'cancelled' | 'ending' | 'lost';
  constructor(why: Stop['why']) {
    super(`The job was stopped: ${why}`);
    this.why = why;
  }
}

interface Running {
  readonly lease: Lease;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

type Ending =
  | { readonly state: 'done'; readonly result: JobRow['result'] }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'cancelled' }
  | { readonly state: 'waiting' }
  | { readonly state: 'lost' };

/** Work that does not listen is left alone after so long: what it still writes is refused. */
const graceMs = 400;
const progressEveryMs = 1_000;
/** A job that ends the program each time is not begun for ever. */
const mostBegins = 5;
const endedMeanwhile = () => say.jobs.cutOff;
const endsTheProgram = () => say.jobs.cutOffEachTime(mostBegins);
const pauseBeforeWritingAgainMs = 1_000;
const mostTriesToWrite = 600;

export function createJobWork({
  database,
  kinds,
  bus,
  outbox,
  log,
  now,
  flowOf,
  auditRefusal,
  actorOfUser,
  owner,
  capacity = 4,
  leaseMs = 20_000,
}: JobWorkOptions): JobWork {
  const running = new Map<string, Running>();
  let isDraining = false;
  let drainMs = graceMs;

  /** One transaction that tells every window, here and elsewhere, where it changed something. It is no unit of work: nobody commanded it. */
  async function change<Changed>(organisationId: string, event: LiveEvent, work: (db: WriteHandle) => Promise<Changed>): Promise<Changed> {
    const changed = await database.within(organisationId).write(async (db) => {
      const outcome = await work(db);
      if (outcome) await outbox.append(db, [{ organisationId, topic: 'live', payload: event }]);
      return outcome;
    });
    if (changed) bus.publish(organisationId, [event]);
    return changed;
  }

  async function endAs(seen: ActiveJob, state: 'failed' | 'cancelled', error: string | null): Promise<void> {
    await change(seen.organisationId, jobEvent(seen, state), (db) => endAbandoned(db, seen, { state, error, nowMs: now() }));
  }

  /** Nobody works on it any more: it is begun anew, or it says honestly that it was not finished. */
  async function takeOver(seen: ActiveJob, kind: JobKind): Promise<void> {
    if (seen.cancelAskedAt !== null) await endAs(seen, 'cancelled', null);
    else if (!kind.resumable) await endAs(seen, 'failed', endedMeanwhile());
    else if (seen.fence >= mostBegins) await endAs(seen, 'failed', endsTheProgram());
    else await begin(seen, kind, seen.place);
  }

  async function begin(seen: ActiveJob, kind: JobKind, place: number | null): Promise<void> {
    if (place === null || running.size >= capacity || isDraining) return;
    const { organisationId, id } = seen;
    const row = await change(organisationId, jobEvent(seen, 'begin'), (db) => claimJob(db, seen, { owner, place, leaseMs, nowMs: now() })).catch(
      (error: unknown) => {
        // Another program took the place first.
        if (translateDatabaseError(error)?.code === 'conflict') return null;
        throw error;
      },
    );
    if (!row) return;
    const lease: Lease = { organisationId, id, fence: row.fence };
    const stop = new AbortController();
    const ended = workOn(row, lease, kind, stop.signal)
      .catch((error: unknown) => log.error({ err: error, jobId: id }, 'The end of a job could not be written'))
      .finally(() => running.delete(id));
    running.set(id, { lease, stop, ended });
    if (isDraining) stop.abort(new Stop('ending'));
  }

  async function workOn(row: JobRow, lease: Lease, kind: JobKind, signal: AbortSignal): Promise<void> {
    const beganAt = performance.now();
    const progress = createProgress(async ({ done, total }) => {
      try {
        if (!(await change(lease.organisationId, jobEvent(row, 'progress'), (db) => writeUnderLease(db, lease, { done, total })))) stopAs(lease.id, 'lost');
      } catch (error) {
        log.warn({ err: error, jobId: lease.id }, 'The progress of a job could not be written');
      }
    }, progressEveryMs);
    const ending = await endingOf(() => attempt(row, lease, kind, signal, progress.report), signal, row.kind, kind.resumable);
    await progress.close();
    if (ending.state === 'lost') return;
    const { state } = ending;
    await writeEnding(lease, jobEvent(row, state), {
      ...progress.latest(),
      state,
      ...(state === 'done' && { result: ending.result }),
      ...(state === 'failed' && { error: ending.error }),
      ...(state !== 'waiting' && { endedAt: now(), durationMs: Math.round(performance.now() - beganAt) }),
    });
  }

  /** As the person who asked, by units of work that nobody who lost the lease can commit. */
  async function attempt(row: JobRow, lease: Lease, kind: JobKind, signal: AbortSignal, report: (done: number, total?: number) => void): Promise<Ending> {
    const call: Call = { requestId: row.id, door: 'scheduler', credential: { kind: 'none' }, address: null, userAgent: null };
    const meta = {
      kind: 'command',
      access: permissionOfJob(kind, row.input) ?? 'operator',
      entity: kind.entity,
      file: false,
      secretFields: [],
      bulk: true,
      upload: null,
    } as const;
    const operation = { name: kind.kind, meta, call, input: row.input };
    const actor = await database
      .within(row.organisationId)
      .read((db) => actorOfJob(db, row, kind, actorOfUser))
      .catch((error: unknown) => {
        const who = { kind: row.requestedByKind, id: row.requestedById, name: row.requestedByName, organisationId: row.organisationId };
        return refused({ ...operation, actor: { ...who, sessionId: null, teamIds: [], grants: new Map(), hold: null } }, error);
      });
    const flow = flowOf({ ...operation, actor });
    // Work that only listens from now on would not hear of it any more.
    signal.throwIfAborted();
    const running = kind.run({
      jobId: row.id,
      actor,
      nowMs: flow.nowMs,
      input: row.input,
      signal,
      progress: report,
      read: async (work) => {
        signal.throwIfAborted();
        return flow.read(work);
      },
      write: async (work) => {
        signal.throwIfAborted();
        return flow.write(async (unit) => {
          if (!(await writeUnderLease(unit.db, lease))) throw new Stop('lost');
          return work(unit);
        });
      },
    });
    return { state: 'done', result: await Promise.resolve(running).catch((error: unknown) => refused({ ...operation, actor }, error)) };
  }

  /** A refusal stands in the audit trail, whether the job was refused before it began or by what it then asked for. @throws the error */
  async function refused(operation: OperationInProgress, error: unknown): Promise<never> {
    if (isProblem(error) && error.code === 'forbidden') {
      const { refusedBy } = error.data ?? {};
      await auditRefusal(operation, { code: error.code, message: error.message, ...(refusedBy && { refusedBy }) });
    }
    throw error;
  }

  /** Waits for the work, but for work that was told to stop only so long. */
  async function endingOf(work: () => Promise<Ending>, signal: AbortSignal, kind: string, resumable: boolean): Promise<Ending> {
    const done = new AbortController();
    const stopped = new Promise<never>((_resolve, reject) => {
      const giveUp = () =>
        void wait((signal.reason as Stop).why === 'ending' ? drainMs : graceMs, undefined, { signal: done.signal }).then(
          () => reject(signal.reason as Stop),
          () => undefined,
        );
      signal.addEventListener('abort', giveUp, { once: true, signal: done.signal });
    });
    try {
      return await Promise.race([work(), stopped]);
    } catch (error) {
      const stop = error instanceof Stop ? error : signal.aborted ? (signal.reason as Stop) : null;
      if (stop?.why === 'lost') return { state: 'lost' };
      if (stop?.why === 'cancelled') return { state: 'cancelled' };
      if (stop) return resumable ? { state: 'waiting' } : { state: 'failed', error: endedMeanwhile() };
      const known = isProblem(error) ? error : translateDatabaseError(error);
      if (known) return { state: 'failed', error: known.message };
      log.error({ err: error, kind }, 'A job failed');
      return { state: 'failed', error: say.jobs.wentWrong };
    } finally {
      done.abort();
    }
  }

  /** The end is written once the database takes it: what was done is not forgotten because it was away for a while. */
  async function writeEnding(lease: Lease, event: LiveEvent, changes: Parameters<typeof writeUnderLease>[2]): Promise<void> {
    for (let tries = 1; ; tries++)
      try {
        await change(lease.organisationId, event, (db) => writeUnderLease(db, lease, changes));
        return;
      } catch (error) {
        if (isDraining || tries === mostTriesToWrite) throw error;
        if (tries === 1) log.warn({ err: error, jobId: lease.id }, 'The end of a job cannot be written at the moment');
        await wait(pauseBeforeWritingAgainMs);
      }
  }

  const stopAs = (id: string, why: Stop['why']): void => running.get(id)?.stop.abort(new Stop(why));

  async function look(): Promise<void> {
    if (isDraining) return;
    const active = await database.system('jobs').read((db) => listActiveJobs(db, [...kinds.keys()]));
    const places = new Places(active);
    for (const job of active) {
      // What this program does not know is left to one that does.
      const kind = kinds.get(job.kind);
      if (!kind) continue;
      if (running.has(job.id)) {
        if (job.cancelAskedAt !== null) stopAs(job.id, 'cancelled');
      } else if (job.isAbandoned) await takeOver(job, kind);
      else if (job.state === 'waiting' && running.size < capacity) await begin(job, kind, places.take(job, kind.maximum));
    }
  }

  return {
    look,

    async renew() {
      if (running.size === 0) return;
      const before = [...running.values()];
      const held = new Map((await database.system('jobs').write((db) => renewLeases(db, owner, leaseMs))).map(({ id, fence }) => [id, fence]));
      for (const { lease } of before) if (held.get(lease.id) !== lease.fence && running.get(lease.id)?.lease === lease) stopAs(lease.id, 'lost');
    },

    async drain(withinMs) {
      isDraining = true;
      drainMs = withinMs;
      for (const id of running.keys()) stopAs(id, 'ending');
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

/** Which places of each kind were free at the last look; the unique index of the table has the last word. */
class Places {
  readonly #inUse = new Set<string>();

  constructor(active: readonly ActiveJob[]) {
    for (const job of active) if (job.place !== null) this.#inUse.add(this.#name(job, job.place));
  }

  /** @returns the lowest that was free, which is not any more; null where there is none. */
  take(job: ActiveJob, maximum: number): number | null {
    for (let place = 0; place < maximum; place++) {
      const name = this.#name(job, place);
      if (this.#inUse.has(name)) continue;
      this.#inUse.add(name);
      return place;
    }
    return null;
  }

  #name({ organisationId, kind }: ActiveJob, place: number): string {
    return `${organisationId} ${kind} ${place}`;
  }
}

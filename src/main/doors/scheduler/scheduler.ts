/** The scheduler's door: lets time in. It looks for due schedules and waiting jobs, at once where it hears of one, and says that the program is alive. */
import type { EventBus } from '#kernel/events.ts';
import type { Log } from '#kernel/ports.ts';

/** What is done at each beat; of the jobs room. */
export interface ScheduledWork {
  fireDue(): Promise<void>;
  look(): Promise<void>;
  renew(): Promise<void>;
  drain(withinMs: number): Promise<void>;
}

export interface SchedulerOptions {
  readonly work: ScheduledWork;
  readonly bus: EventBus;
  readonly log: Log;
}

export interface Scheduler {
  /** Begins nothing more, stops what runs and waits for it, within a bound. Asked twice, it is done once. */
  close(): Promise<void>;
}

/** Another program may have been asked to stop what runs here: it is heard of well within a second. */
const lookEveryMs = 400;
const fireEveryMs = 1_000;
/** Several fit into one lease. */
const renewEveryMs = 5_000;
const drainMs = 5_000;

export function openScheduler({ work, bus, log }: SchedulerOptions): Scheduler {
  /** Runs again and again, never twice at once; asked for meanwhile, it runs once more. What fails is said once for each outage. */
  function beat(what: () => Promise<void>, everyMs: number): { now(): void; stop(): Promise<void> } {
    let running: Promise<void> | null = null;
    let isAskedFor = false;
    let isStopped = false;
    let isFailing = false;

    async function run(): Promise<void> {
      while (isAskedFor && !isStopped) {
        isAskedFor = false;
        try {
          await what();
          isFailing = false;
        } catch (error) {
          if (!isFailing) log.warn({ err: error }, 'Jobs cannot be looked after at the moment');
          isFailing = true;
        }
      }
      running = null;
    }

    function now(): void {
      isAskedFor = true;
      running ??= run();
    }

    const timer = setInterval(now, everyMs);
    timer.unref();
    return {
      now,
      stop: async () => {
        clearInterval(timer);
        isStopped = true;
        await running;
      },
    };
  }

  const looks = beat(() => work.look(), lookEveryMs);
  const fires = beat(() => work.fireDue(), fireEveryMs);
  const renewals = beat(() => work.renew(), renewEveryMs);
  const unsubscribe = bus.subscribeToAll(({ entity, operation }) => {
    if (entity === 'job' && operation !== 'jobs.progress') looks.now();
  });
  fires.now();
  looks.now();

  let closing: Promise<void> | null = null;
  return {
    close: () =>
      (closing ??= (async () => {
        unsubscribe();
        await Promise.all([fires.stop(), looks.stop()]);
        await work.drain(drainMs);
        await renewals.stop();
      })()),
  };
}

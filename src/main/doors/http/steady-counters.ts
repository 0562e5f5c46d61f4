/** Counts requests for the limits of the door, by a clock that nobody sets: a computer whose clock goes back keeps nobody out for longer. */

type Counted = (error: Error | null, result: { current: number; ttl: number }) => void;

interface Count {
  current: number;
  readonly since: number;
}

/** As `@fastify/rate-limit` asks for one. Whoever came least recently is forgotten first. */
export class SteadyCounters {
  readonly #most: number;
  readonly #counts = new Map<string, Count>();

  /** @param options of the limit; `cache` is how many are remembered */
  constructor({ cache = 5_000 }: { readonly cache?: number } = {}) {
    this.#most = cache;
  }

  incr(key: string, counted: Counted, windowMs: number): void {
    const nowMs = performance.now();
    const before = this.#counts.get(key);
    const count = before && nowMs - before.since < windowMs ? before : { current: 0, since: nowMs };
    count.current += 1;
    this.#counts.delete(key);
    this.#counts.set(key, count);
    if (this.#counts.size > this.#most) this.#counts.delete(this.#counts.keys().next().value ?? key);
    counted(null, { current: count.current, ttl: Math.ceil(windowMs - (nowMs - count.since)) });
  }

  child(): SteadyCounters {
    return new SteadyCounters({ cache: this.#most });
  }
}

/** Passwords at rest: bcrypt hashes, made and checked in worker threads. */
import { availableParallelism } from 'node:os';
import { workerFile } from './worker-file.ts';
import { WorkerPool } from './workers/worker-pool.ts';
import type { PasswordTasks } from './workers/worker-password.ts';

/** bcrypt reads no further than this. */
const maxBytes = 72;

export interface PasswordOptions {
  /** Each step doubles the work; 12 takes about a third of a second. */
  readonly cost?: number;
  readonly threads?: number;
}

/**
 * Passwords are taken byte for byte: no Unicode normalisation, no trimming, so that PostgreSQL's own check
 * of the same hash agrees. What may be a password at all is `passwordFault`'s to say.
 */
export class Passwords {
  readonly #cost: number;
  readonly #nobody: string;
  readonly #pool: WorkerPool<PasswordTasks>;

  constructor({ cost = 12, threads = Math.min(2, availableParallelism()) }: PasswordOptions = {}) {
    this.#cost = cost;
    // Well-formed, of the same cost, and matched by no password that anybody will find.
    this.#nobody = `$2a$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`;
    this.#pool = new WorkerPool(workerFile('password'), {
      size: threads,
      queueLimit: 64,
      timeoutMs: 30_000,
      maxOldGenerationSizeMb: 32,
    });
  }

  /**
   * A bcrypt hash of 60 characters that begins with `$2a$`.
   * @throws RangeError for more than 72 bytes, which bcrypt would cut off silently.
   */
  async hash(password: string): Promise<string> {
    if (isTooLong(password)) throw new RangeError(`A password has at most ${maxBytes} bytes`);
    const hash = await this.#pool.run('hash', { password, cost: this.#cost });
    // The same algorithm under its older name: pgcrypto answers "wrong password" to $2b$ without an error.
    return hash.replace(/^\$2b\$/, '$2a$');
  }

  /**
   * Whether the hash was made from this password. Give null where there is no such user:
   * the answer is then no, after the same time as for a wrong password.
   */
  async verify(password: string, hash: string | null): Promise<boolean> {
    const answerable = hash !== null && !isTooLong(password);
    const matches = await this.#pool.run('verify', {
      password: answerable ? password : '',
      hash: answerable ? hash : this.#nobody,
    });
    return answerable && matches;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

const isTooLong = (password: string): boolean => Buffer.byteLength(password) > maxBytes;

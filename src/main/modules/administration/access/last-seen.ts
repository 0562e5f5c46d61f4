/** When sessions were last used: noted in memory at every call, written once a minute for all of them together. */
import type { OpenDatabase } from '#database/open-database.ts';
import type { Log } from '#kernel/ports.ts';
import { writeLastSeen } from './sessions/session.repository.ts';

export interface LastSeen {
  note(organisationId: string, sessionId: string | null): void;
  close(): Promise<void>;
}

const everyMs = 60_000;
const perStatement = 500;

export function createLastSeen(database: Pick<OpenDatabase, 'within'>, log: Log, now: () => number): LastSeen {
  const seen = new Map<string, Set<string>>();

  async function flush(): Promise<void> {
    const batches = [...seen];
    seen.clear();
    for (const [organisationId, ids] of batches) {
      const all = [...ids];
      for (let at = 0; at < all.length; at += perStatement)
        await database.within(organisationId).write((db) => writeLastSeen(db, all.slice(at, at + perStatement), now()));
    }
  }

  /** A lost note only makes a session look idle a minute too early. */
  const flushQuietly = () => flush().catch((error: unknown) => log.warn({ err: error }, 'The last use of sessions could not be written'));

  const timer = setInterval(() => void flushQuietly(), everyMs).unref();

  return {
    note(organisationId, sessionId) {
      if (sessionId === null) return;
      const sessions = seen.get(organisationId) ?? new Set();
      seen.set(organisationId, sessions.add(sessionId));
    },
    async close() {
      clearInterval(timer);
      await flushQuietly();
    },
  };
}

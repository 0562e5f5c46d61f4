/** The outbox: messages written in the transaction that caused them, and live ones told to the other running programs. */
import { randomUUID } from 'node:crypto';
import { and, eq, gt, lt, ne } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { LiveEvent } from '#shared/contract/events.ts';
import { newId } from '#kernel/identifiers.ts';
import type { EventBus } from '#kernel/events.ts';
import type { Log, Outbox } from '#kernel/ports.ts';
import type { WriteHandle } from './handle.ts';
import type { OpenDatabase } from './open-database.ts';
import { insertRow } from './prepared.ts';
import { enterOrganisation } from './scope.ts';

const pollMs = 1_000;
/** Commits of several programs become visible out of order: a poll looks back so far and leaves out what it has told. */
const lookBackMs = 10_000;
const keepMs = 24 * 3_600_000;
const maxMessages = 1_000;

const live = 'live';

export interface LiveOutbox extends Outbox<WriteHandle> {
  /** Publishes what other programs on the same database changed. @returns the function that ends it. */
  relay(database: OpenDatabase, bus: EventBus, log: Log): () => Promise<void>;
}

export function createOutbox(): LiveOutbox {
  /** This running program, so that it does not hear itself. */
  const origin = randomUUID();
  return {
    async append(db, messages) {
      const createdAt = Date.now();
      // A unit of work may turn out to concern an organisation that its call did not have.
      await Promise.all(
        messages.map((message) =>
          enterOrganisation(message.organisationId, 'trail of a call', () => insertRow(db, 'outbox', { ...message, id: newId(), origin, createdAt })),
        ),
      );
    },
    relay: (database, bus, log) => relay(origin, database, bus, log),
  };
}

/** Removes what was told to every window long ago. @returns how many changes. */
export async function removeRelayedChanges(db: WriteHandle, nowMs: number): Promise<number> {
  const { outbox: o } = db.tables;
  const removed = await db
    .delete(o)
    .where(and(eq(o.topic, live), lt(o.id, v7({ msecs: nowMs - keepMs, random: new Uint8Array(16) }))))
    .returning({ id: o.id });
  return removed.length;
}

function relay(origin: string, database: OpenDatabase, bus: EventBus, log: Log): () => Promise<void> {
  const told = new Map<string, number>();
  let running: Promise<void> | null = null;

  async function poll(): Promise<void> {
    const now = Date.now();
    const from = v7({ msecs: now - lookBackMs, random: new Uint8Array(16) });
    const rows = await database.system('outbox relay').read((db) => {
      const { outbox: o } = db.tables;
      return db
        .select({ id: o.id, organisationId: o.organisationId, payload: o.payload })
        .from(o)
        .where(and(eq(o.topic, live), gt(o.id, from), ne(o.origin, origin)))
        .orderBy(o.id)
        .limit(maxMessages);
    });
    for (const { id, organisationId, payload } of rows)
      if (!told.has(id)) {
        told.set(id, now);
        bus.publish(organisationId, [payload as LiveEvent]);
      }
    for (const [id, at] of told) if (at < now - 2 * lookBackMs) told.delete(id);
  }

  let failing = false;
  const look = (): Promise<void> =>
    poll().then(
      () => void (failing = false),
      (error: unknown) => {
        // Said once for each outage, not once a second.
        if (!failing) log.warn({ err: error }, 'Changes of other programs cannot be heard at the moment');
        failing = true;
      },
    );
  const timer = setInterval(() => {
    // A server that does not answer is not asked again meanwhile.
    running ??= look().finally(() => (running = null));
  }, pollMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

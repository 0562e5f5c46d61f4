/** A long read on both databases: it is stopped in the middle of a statement, writes nothing, and stays in its organisation. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { expect, test, vi } from 'vitest';
import { openForReading } from '#database/open-database.ts';
import type { ReadHandle } from '#database/handle.ts';
import { onEveryDialect } from './every-dialect.ts';

vi.setConfig({ testTimeout: 30_000 });

/** Looks at more pairs of rights than anybody has time for. */
function countForHours(db: ReadHandle) {
  const { roleGrants } = db.tables;
  const [b, c, d] = [alias(roleGrants, 'b'), alias(roleGrants, 'c'), alias(roleGrants, 'd')];
  return db
    .select({ count: sql<number>`count(*)` })
    .from(roleGrants)
    .innerJoin(b, sql`1 = 1`)
    .innerJoin(c, sql`1 = 1`)
    .innerJoin(d, sql`1 = 1`);
}

onEveryDialect('A long read', (open) => {
  test('ends within a second of being told to stop, and writes nothing', async () => {
    const { folder: dataFolder, databaseUrl, organisationId } = await open();
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const stop = new AbortController();
    const reading = openForReading({ dataFolder, databaseUrl, stop: { flag, signal: stop.signal } });
    try {
      const own = reading.within(organisationId);
      expect(await own.read((db) => db.select({ id: db.tables.organisations.id }).from(db.tables.organisations))).toEqual([{ id: organisationId }]);
      await expect(own.write(async () => undefined)).rejects.toThrow('only reads');

      // Where the statement runs in this thread only another one can say stop; where it waits for a server, this one hears of it.
      const waitMs = 300;
      const other = new Worker(
        'const { parentPort, workerData: { flag, waitMs } } = require("node:worker_threads"); parentPort.once("message", () => setTimeout(() => Atomics.store(flag, 0, 1), waitMs));',
        { eval: true, execArgv: [], workerData: { flag, waitMs } },
      );
      await once(other, 'online');
      other.postMessage('go');
      setTimeout(() => stop.abort(new Error('Stopped')), waitMs);
      const began = performance.now();
      await expect(own.read(countForHours)).rejects.toThrow();
      expect(performance.now() - began).toBeLessThan(waitMs + 1_000);
      await other.terminate();
    } finally {
      await reading.close();
    }
  });
});

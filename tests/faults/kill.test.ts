/** A program killed in the middle of its work: everything it acknowledged is there, whole, and the audit chain holds. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { composeApplication } from '#entry/compose.ts';
import { long } from '#tests/long.ts';
import { openWorkshop } from '#tests/workshop.ts';
import { quietLog } from '#tests/quiet-log.ts';

const rounds = long ? 60 : 4;

test(`nothing acknowledged is lost over ${rounds} kills`, { timeout: rounds * 60_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cube-kill-'));
  const first = await openWorkshop({ folder });
  const { organisationId } = first;
  await first.close();
  const acknowledged = new Set<string>();

  for (let round = 0; round < rounds; round++) {
    const writer = spawn(process.execPath, [join(import.meta.dirname, 'busy-writer.ts'), folder, organisationId], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let faults = '';
    writer.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    writer.stderr.on('data', (chunk: Buffer) => (faults += chunk.toString()));
    // Not before it works, however busy the computer is, and then at a moment of its own each time.
    for (let i = 0; i < 2_000 && !output.includes('\n') && writer.exitCode === null; i++) await wait(25);
    await wait(20 + ((round * 37) % 300));
    writer.kill('SIGKILL');
    await once(writer, 'close');
    expect(faults).toBe('');
    const lines = output.split('\n');
    // The last line may have been cut off by the kill.
    for (const id of lines.slice(0, -1)) acknowledged.add(id);
    expect(lines.length, 'the writer got nothing done before it was killed').toBeGreaterThan(1);
  }

  const application = await composeApplication({ dataFolder: folder, log: quietLog });
  const { customers, counters, auditRecords } = await application.database.within(organisationId).read(async (db) => ({
    customers: await db.select({ id: db.tables.customers.id, number: db.tables.customers.number }).from(db.tables.customers),
    counters: await db.select().from(db.tables.counters).where(eq(db.tables.counters.series, 'customer')),
    auditRecords: await db.select({ entityId: db.tables.auditRecords.entityId }).from(db.tables.auditRecords),
  }));
  const kept = new Set(customers.map(({ id }) => id));
  expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
  // Each with its audit record, and the numbers without a gap.
  const audited = new Set(auditRecords.map(({ entityId }) => entityId));
  expect([...kept].filter((id) => !audited.has(id))).toEqual([]);
  expect(counters[0]?.last).toBe(customers.length);
  expect(new Set(customers.map(({ number }) => number)).size).toBe(customers.length);
  expect((await application.database.within(organisationId).read((db) => application.auditProof.ofOrganisation(db, organisationId))).faults).toEqual([]);
  await application.close();
  await rm(folder, { recursive: true, force: true });
});

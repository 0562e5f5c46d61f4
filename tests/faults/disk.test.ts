/** Bad days of the disk: nothing acknowledged is lost, the sentence says what to do, and work goes on when the cause is gone. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { composeApplication } from '#entry/compose.ts';
import type { LiveEvent } from '#shared/contract/events.ts';
import { callAs, openWorkshop } from '#tests/workshop.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { canMount, makeSmallDisk } from './small-disk.ts';

const why = 'making a disk of its own needs an administrator on Linux';

test.skipIf(!canMount)(`a full disk: what was saved stays, the next change is refused with what to do, and goes on once there is room (${why})`, async () => {
  const disk = makeSmallDisk(12);
  try {
    const folder = join(disk.folder, 'data');
    const workshop = await openWorkshop({ folder });
    const reception = workshop.as('reception');
    const acknowledged = [(await reception.does('customers.create', { name: 'Before', kind: 'person' })).id];
    const ballast = join(disk.folder, 'ballast');
    let refused: { code: string; message: string } | null = null;
    for (let i = 0; i < 400 && !refused; i++) {
      const outcome = await reception.call('customers.create', { name: `Customer ${i}`, kind: 'person', notes: 'x'.repeat(9_000) });
      if (outcome.ok) acknowledged.push(outcome.value.id);
      else refused = outcome.error;
      if (i === 20) writeUntilFull(ballast);
    }
    expect(refused).toMatchObject({ code: 'storage_full', message: expect.stringContaining('Free some space') });
    // At once, so that they share a commit: each is told, and no window hears of any.
    const heard: LiveEvent[] = [];
    const stop = await workshop.application.kernel.subscribe({ ...callAs('full'), credential: { kind: 'session', token: reception.token } }, (event) =>
      heard.push(event),
    );
    const together = await Promise.all(
      Array.from({ length: 8 }, (_, i) => reception.call('customers.create', { name: `Together ${i}`, kind: 'person', notes: 'x'.repeat(9_000) })),
    );
    stop();
    expect(together.map((outcome) => (outcome.ok ? 'saved' : outcome.error.code))).toEqual(together.map(() => 'storage_full'));
    expect(heard).toEqual([]);
    expect((await reception.does('customers.list', { limit: 200 })).items.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());

    rmSync(ballast);
    acknowledged.push((await reception.does('customers.create', { name: 'After', kind: 'person' })).id);
    expect((await workshop.auditProof()).faults).toEqual([]);
    await workshop.close();
  } finally {
    disk.remove();
  }
});

test.skipIf(!canMount)(
  `a data folder that became read-only is refused with a sentence, and opens again with everything once it is writable (${why})`,
  async () => {
    const disk = makeSmallDisk(64);
    try {
      const folder = join(disk.folder, 'data');
      const workshop = await openWorkshop({ folder });
      await workshop.as('reception').does('customers.create', { name: 'Before', kind: 'person' });
      await workshop.close();

      disk.makeReadOnly();
      await expect(composeApplication({ dataFolder: folder, log: quietLog })).rejects.toThrow(/cannot be written to.*Give CUBE-PRO the right to write there/);
      disk.makeWritable();

      const application = await composeApplication({ dataFolder: folder, log: quietLog });
      expect(await application.database.system('tests').read((db) => db.select({ name: db.tables.customers.name }).from(db.tables.customers))).toEqual([
        { name: 'Before' },
      ]);
      await application.close();
    } finally {
      disk.remove();
    }
  },
);

test('a database held by another program for too long is refused with a sentence, and works again afterwards', async () => {
  const workshop = await openWorkshop();
  const other = new Database(join(workshop.folder, 'cube.db'));
  other.exec('begin immediate');
  const error = await workshop.as('reception').isRefused('customers.create', { name: 'During', kind: 'person' });
  expect(error).toMatchObject({ code: 'database_locked', message: expect.stringContaining('Another program holds the database') });
  other.exec('rollback');
  other.close();
  await workshop.as('reception').does('customers.create', { name: 'After', kind: 'person' });
  await workshop.close();
});

test('a database that is none, or damaged, is refused with a sentence and left as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cube-damaged-'));
  const garbage = Buffer.from('this is not a database, but somebody named it so\n'.repeat(100));
  writeFileSync(join(folder, 'cube.db'), garbage);
  await expect(composeApplication({ dataFolder: folder, log: quietLog })).rejects.toThrow(/damaged.*restore the last good backup/);
  expect(readFileSync(join(folder, 'cube.db')).equals(garbage)).toBe(true);
  await rm(folder, { recursive: true });
});

test.skipIf(!canMount)(`a data folder that cannot be written to from the start is refused with a sentence (${why})`, async () => {
  const disk = makeSmallDisk(4);
  try {
    disk.makeReadOnly();
    await expect(openWorkshop({ folder: join(disk.folder, 'data') })).rejects.toThrow(/cannot be used .* Choose a folder you may write to with --data/);
  } finally {
    disk.remove();
  }
});

function writeUntilFull(file: string): void {
  try {
    for (let size = 64; ; size += 64) writeFileSync(file, Buffer.alloc(size * 1024));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  }
}

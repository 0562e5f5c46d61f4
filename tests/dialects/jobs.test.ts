/** Jobs on both databases: begun once by whoever comes first, stopped within a second, written by nobody who lost them, with the rights of the moment. */
import { setTimeout as wait } from 'node:timers/promises';
import { and, eq } from 'drizzle-orm';
import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { LiveEvent } from '#shared/contract/events.ts';
import type { Application } from '#entry/compose.ts';
import { defineJob, type JobRun } from '#modules/ground/jobs/index.ts';
import { changeRow, changeRows } from '#database/versioned-rows.ts';
import { asks, beside, comesTo, hasEnded } from '#tests/jobs.ts';
import { callAs, type Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

// Three programs, on a computer that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

/** A kind whose work the test holds in its hands. */
function kindOf(run: (run: JobRun<{ readonly name: string }>) => Promise<void>, more: { resumable?: boolean; maximum?: number } = {}) {
  return defineJob({
    kind: 'tests.work',
    entity: 'customer',
    input: z.strictObject({ name: z.string() }),
    result: z.object({ name: z.string() }),
    permission: 'office:customer:create',
    maximum: more.maximum ?? 20,
    resumable: more.resumable ?? false,
    run: async (given) => {
      await run(given);
      return { name: given.input.name };
    },
  });
}

/** Resolves when the work is told to stop, and says so as it should. */
const untilStopped = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));

onEveryDialect('Jobs', (open) => {
  const programs: Application[] = [];
  afterEach(async () => {
    for (const program of programs.splice(0)) await program.close();
  });

  /** So many programs on one database, the workshop's first. */
  async function openPrograms(many: number, given: Parameters<typeof open>[0]): Promise<{ workshop: Workshop; all: Application[] }> {
    const workshop = await open(given);
    const all = [workshop.application];
    while (all.length < many) all.push(await beside(workshop, { ...(given?.moreJobs && { moreJobs: given.moreJobs }), ...(given?.now && { now: given.now }) }));
    programs.push(...all.slice(1));
    return { workshop, all };
  }

  test('each is begun once, whichever of three programs comes first', async () => {
    const begun: string[] = [];
    const kind = kindOf(async ({ input, write, actor, nowMs }) => {
      begun.push(input.name);
      await write(async ({ db }) => {
        await db.insert(db.tables.outbox).values({
          organisationId: actor.organisationId,
          id: crypto.randomUUID(),
          topic: 'tests',
          origin: 'tests',
          payload: { name: input.name },
          createdAt: nowMs,
        });
      });
    });
    const { workshop, all } = await openPrograms(3, { moreJobs: [kind] });
    const manager = workshop.as('manager');
    const asked = [];
    for (let n = 0; n < 9; n++) asked.push(await asks(workshop, manager, kind, { name: `Job ${n}` }));
    for (const program of all) program.openScheduler();
    for (const { id } of asked)
      expect(await comesTo(manager, id, hasEnded)).toMatchObject({ state: 'done', result: { name: expect.any(String) }, error: null });
    expect(begun.toSorted()).toEqual(asked.map((_, n) => `Job ${n}`).toSorted());
    // What the work wrote is in the audit trail in the name of whoever asked; that it went on is not.
    const { items } = await workshop.as('administrator').does('audit.list', { limit: 200 });
    expect(items.filter(({ operation }) => operation === 'tests.work')).toHaveLength(9);
    expect(items.find(({ operation }) => operation === 'tests.work')).toMatchObject({ actor: { kind: 'user', id: manager.id }, door: 'scheduler' });
    expect(items.filter(({ operation }) => operation.startsWith('jobs.'))).toEqual([]);
    expect((await workshop.auditProof()).faults).toEqual([]);
  });

  test('no more of a kind run at once than it says, and the others wait', async () => {
    let running = 0;
    let most = 0;
    const kind = kindOf(
      async () => {
        most = Math.max(most, ++running);
        // On a busy computer the second takes its time to come; a third would have come as well.
        for (let i = 0; i < 100 && most < 2; i++) await wait(20);
        await wait(60);
        running--;
      },
      { maximum: 2 },
    );
    const { workshop, all } = await openPrograms(3, { moreJobs: [kind] });
    const asked = [];
    for (let n = 0; n < 8; n++) asked.push(await asks(workshop, workshop.as('manager'), kind, { name: `Job ${n}` }));
    for (const program of all) program.openScheduler();
    for (const { id } of asked) expect((await comesTo(workshop.as('manager'), id, hasEnded)).state).toBe('done');
    expect(most).toBe(2);
  });

  test('one that runs in another program stops within a second of being cancelled; one that waits is over at once', async () => {
    const kind = kindOf(({ signal }) => untilStopped(signal), { maximum: 1 });
    const { workshop, all } = await openPrograms(2, { moreJobs: [kind] });
    const manager = workshop.as('manager');
    all[1]?.openScheduler();
    const { id } = await asks(workshop, manager, kind, { name: 'Long' });
    await comesTo(manager, id, ({ state }) => state === 'running');
    const waiting = await asks(workshop, manager, kind, { name: 'Waits' });
    expect(await manager.does('jobs.cancel', { id: waiting.id })).toMatchObject({ state: 'cancelled', startedAt: null, can: { cancel: false } });
    expect(await manager.does('jobs.cancel', { id })).toMatchObject({ state: 'running', cancelling: true });
    const began = performance.now();
    expect(await comesTo(manager, id, hasEnded)).toMatchObject({ state: 'cancelled', result: null, cancelling: false });
    expect(performance.now() - began).toBeLessThan(1_000);
    expect((await manager.isRefused('jobs.cancel', { id })).code).toBe('not_possible');
    const { items } = await workshop.as('administrator').does('audit.list', { limit: 200 });
    expect(items.filter(({ operation }) => operation === 'jobs.cancel').map(({ actor }) => actor.id)).toEqual([manager.id, manager.id]);
  });

  test('work that does not listen is left alone, and what it writes afterwards is refused', async () => {
    const after: unknown[] = [];
    let goOn: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const kind = kindOf(async ({ write }) => {
      await gate;
      after.push(await write(async () => 'written').catch((error: unknown) => error));
    });
    const { workshop } = await openPrograms(1, { moreJobs: [kind] });
    const manager = workshop.as('manager');
    workshop.application.openScheduler();
    const { id } = await asks(workshop, manager, kind, { name: 'Deaf' });
    await comesTo(manager, id, ({ state }) => state === 'running');
    await manager.does('jobs.cancel', { id });
    const began = performance.now();
    expect((await comesTo(manager, id, hasEnded)).state).toBe('cancelled');
    expect(performance.now() - began).toBeLessThan(1_000);
    goOn();
    await expect.poll(() => after).toHaveLength(1);
    expect(after[0]).toBeInstanceOf(Error);
  });

  test('whoever lost a job writes nothing of it any more: neither progress, nor data, nor its end', async () => {
    const runs: { go: () => void; run: JobRun<{ readonly name: string }>; wrote: Promise<unknown> }[] = [];
    const kind = kindOf(
      (run) => {
        let go: () => void = () => undefined;
        const gate = new Promise<void>((resolve) => (go = resolve));
        const wrote = gate.then(() =>
          run.write(
            async ({ db }) =>
              void (await changeRows(db, 'users', eq(db.tables.users.id, run.actor.id), { name: `Written by run ${runs.length}`, updatedAt: 1 })),
          ),
        );
        runs.push({ go, run, wrote: wrote.catch((error: unknown) => error) });
        return wrote;
      },
      { resumable: true },
    );
    const { workshop, all } = await openPrograms(2, { moreJobs: [kind] });
    const manager = workshop.as('manager');
    // It does not come to saying that it is alive, as behind a long unit of work.
    all[0]?.openScheduler({ leaseMs: 200 });
    const { id } = await asks(workshop, manager, kind, { name: 'Twice' });
    await expect.poll(() => runs.length).toBe(1);
    all[1]?.openScheduler({ leaseMs: 20_000 });
    await expect.poll(() => runs.length, { timeout: 5_000 }).toBe(2);
    const [old, current] = runs;
    if (!old || !current) throw new Error('It did not run twice');
    old.run.progress(77, 100);
    old.go();
    expect(await old.wrote).toMatchObject({ name: 'Stop' });
    await wait(100);
    expect(await manager.does('jobs.get', { id })).toMatchObject({ state: 'running', done: 0, total: null });
    current.run.progress(3, 4);
    current.go();
    expect(await comesTo(manager, id, hasEnded)).toMatchObject({ state: 'done', done: 3, total: 4 });
    const [row] = await workshop.database.read((db) => db.select({ fence: db.tables.jobs.fence }).from(db.tables.jobs).where(eq(db.tables.jobs.id, id)));
    expect(row?.fence).toBe(2);
  });

  test('it runs with the rights of the moment in which it begins', async () => {
    let ran = 0;
    const kind = kindOf(async () => void ran++);
    const { workshop } = await openPrograms(1, { moreJobs: [kind] });
    const reception = await workshop.hire('reception', 'Rae');
    const leaver = await workshop.hire('reception', 'Lea');
    const first = await asks(workshop, reception, kind, { name: 'Right taken away' });
    const second = await asks(workshop, leaver, kind, { name: 'Access taken away' });
    const administrator = workshop.as('administrator');
    const { items } = await administrator.does('roles.list', {});
    await administrator.does('users.assignRoles', {
      userIds: [reception.id],
      roleIds: [items.find(({ builtIn }) => builtIn === 'viewer')?.id ?? ''],
      mode: 'set',
    });
    await administrator.does('users.deactivate', { id: leaver.id });
    workshop.application.openScheduler();
    expect(await comesTo(administrator, first.id, hasEnded)).toMatchObject({ state: 'failed', error: 'This needs the permission office:customer:create.' });
    expect(await comesTo(administrator, second.id, hasEnded)).toMatchObject({ state: 'failed', error: expect.stringMatching(/^Lea has no access any more/) });
    expect(ran).toBe(0);
    const refused = (await administrator.does('audit.list', { limit: 200, outcome: 'refused' })).items.filter(({ operation }) => operation === 'tests.work');
    expect(refused.map(({ actor }) => actor.id).toSorted()).toEqual([reception.id, leaver.id].toSorted());
  });

  test('other windows and programs hear how it goes on, once a second at most', async () => {
    const kind = kindOf(async ({ progress }) => {
      for (let n = 1; n <= 150; n++) {
        progress(n, 150);
        await wait(10);
      }
    });
    const { workshop, all } = await openPrograms(1, { moreJobs: [kind] });
    const manager = workshop.as('manager');
    const heard: LiveEvent[] = [];
    await all[0]?.kernel.subscribe(callAs(manager.token), (event) => heard.push(event));
    const heardByOthers: LiveEvent[] = [];
    await all[0]?.kernel.subscribe(callAs(workshop.as('technician').token), (event) => heardByOthers.push(event));
    all[0]?.openScheduler();
    const { id } = await asks(workshop, manager, kind, { name: 'Counts' });
    expect(await comesTo(manager, id, hasEnded)).toMatchObject({ state: 'done', done: 150, total: 150 });
    await expect.poll(() => heard.some(({ operation }) => operation === 'jobs.done'), { timeout: 5_000 }).toBe(true);
    const progress = heard.filter(({ operation }) => operation === 'jobs.progress');
    expect(progress.length).toBeGreaterThanOrEqual(1);
    expect(progress.length).toBeLessThanOrEqual(3);
    expect(progress[0]).toEqual({ entity: 'job', id, operation: 'jobs.progress' });
    // A window that may not see the job is not made to ask for it.
    expect(heardByOthers).toEqual([]);
    // What the outbox holds is told by every other program to its own windows.
    const sent = await workshop.database.read((db) =>
      db.select({ payload: db.tables.outbox.payload }).from(db.tables.outbox).where(eq(db.tables.outbox.topic, 'live')),
    );
    expect(sent.filter(({ payload }) => (payload as LiveEvent).operation === 'jobs.progress')).toHaveLength(progress.length);
  });

  test('when the program is told to end, what can be begun anew waits for the next one, and the rest says that it was not finished', async () => {
    const kinds = [true, false].map((resumable) => ({
      ...kindOf(({ signal }) => untilStopped(signal), { resumable }),
      kind: resumable ? ('tests.again' as const) : ('tests.once' as const),
    }));
    const { workshop } = await openPrograms(1, { moreJobs: kinds });
    const manager = workshop.as('manager');
    const scheduler = workshop.application.openScheduler();
    const asked = [];
    for (const kind of kinds) asked.push(await asks(workshop, manager, kind, { name: 'Long' }));
    for (const { id } of asked) await comesTo(manager, id, ({ state }) => state === 'running');
    const began = performance.now();
    await scheduler.close();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(await manager.does('jobs.get', { id: asked[0]?.id ?? '' })).toMatchObject({ state: 'waiting', error: null });
    expect(await manager.does('jobs.get', { id: asked[1]?.id ?? '' })).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/^The program ended while this ran\. /),
    });
  });

  test('what fails says why, and a fault of the program tells nothing of its insides', async () => {
    const kind = kindOf(async () => {
      throw new Error('select secret from somewhere');
    });
    const { workshop } = await openPrograms(1, { moreJobs: [kind] });
    workshop.application.openScheduler();
    const { id } = await asks(workshop, workshop.as('manager'), kind, { name: 'Breaks' });
    const job = await comesTo(workshop.as('manager'), id, hasEnded);
    expect(job).toMatchObject({ state: 'failed', error: expect.stringMatching(/^Something went wrong in the program\./) });
    expect(job.durationMs).toBeGreaterThanOrEqual(0);
  });

  test('one sees one’s own, with the right those of everybody, and never the result of somebody else', async () => {
    const kind = kindOf(async () => undefined);
    const { workshop } = await openPrograms(1, { moreJobs: [kind] });
    workshop.application.openScheduler();
    const reception = workshop.as('reception');
    const { id } = await asks(workshop, reception, kind, { name: 'Mine' });
    expect(await comesTo(reception, id, hasEnded)).toMatchObject({ own: true, result: { name: 'Mine' } });
    expect((await workshop.as('technician').isRefused('jobs.get', { id })).code).toBe('not_found');
    expect((await workshop.as('technician').isRefused('jobs.cancel', { id })).code).toBe('not_found');
    expect((await workshop.as('technician').does('jobs.list', {})).items).toEqual([]);
    expect(await workshop.as('technician').isRefused('jobs.list', { everybody: true })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'admin:job:view' } },
    });
    expect((await workshop.as('manager').does('jobs.list', { everybody: true, state: ['done'], kind: 'tests.work' })).items).toMatchObject([
      { id, own: false, result: null },
    ]);
    expect(await workshop.as('manager').isRefused('jobs.cancel', { id })).toMatchObject({
      code: 'forbidden',
      data: { refusedBy: { permission: 'admin:job:cancel' } },
    });
    const stranger = await workshop.hire('administrator', 'Stranger', await workshop.addOrganisation('Elsewhere'));
    expect((await stranger.isRefused('jobs.get', { id })).code).toBe('not_found');
    expect((await stranger.isRefused('jobs.cancel', { id })).code).toBe('not_found');
  });

  test('a schedule fires exactly once, whichever of three programs comes first, and what was missed is caught up once', async () => {
    let clock = Date.parse('2026-03-27T12:00:00Z');
    const ran: string[] = [];
    const kind = defineJob({
      kind: 'tests.nightly',
      entity: 'change',
      input: z.strictObject({}),
      result: z.object({}),
      permission: null,
      maximum: 1,
      resumable: true,
      schedule: { cron: '30 2 * * *', reach: 'organisation' },
      run: async ({ actor }) => {
        ran.push(`${actor.kind} ${[...actor.grants].length}`);
        return {};
      },
    });
    const { workshop, all } = await openPrograms(3, { moreJobs: [kind], now: () => clock });
    const administrator = workshop.as('administrator');
    for (const program of all) program.openScheduler();
    const fires = () =>
      workshop.database.read((db) =>
        db
          .select({ dueAt: db.tables.jobFires.dueAt })
          .from(db.tables.jobFires)
          .where(and(eq(db.tables.jobFires.organisationId, workshop.organisationId), eq(db.tables.jobFires.kind, kind.kind)))
          .orderBy(db.tables.jobFires.dueAt),
      );
    const next = () =>
      workshop.database.read((db) =>
        db.select({ nextAt: db.tables.jobSchedules.nextAt }).from(db.tables.jobSchedules).where(eq(db.tables.jobSchedules.kind, kind.kind)),
      );
    await expect.poll(async () => (await next())[0]?.nextAt, { timeout: 5_000 }).toBe(Date.parse('2026-03-28T01:30:00Z'));
    expect(await fires()).toEqual([]);

    // Through the night that has no 02:30, and through ten nights at once.
    for (const [to, many] of [
      ['2026-03-28T01:31:00Z', 1],
      ['2026-03-29T01:31:00Z', 2],
      ['2026-03-30T00:31:00Z', 3],
      ['2026-04-09T12:00:00Z', 4],
    ] as const) {
      clock = Date.parse(to);
      await expect.poll(async () => (await fires()).length, { timeout: 5_000 }).toBe(many);
      await wait(900);
      expect(await fires()).toHaveLength(many);
    }
    expect((await fires()).map(({ dueAt }) => new Date(dueAt).toISOString().slice(0, 16))).toEqual([
      '2026-03-28T01:30',
      '2026-03-29T01:30',
      '2026-03-30T00:30',
      '2026-03-31T00:30',
    ]);
    expect((await next())[0]?.nextAt).toBe(Date.parse('2026-04-10T00:30:00Z'));
    // A clock that is set back fires nothing a second time.
    clock = Date.parse('2026-04-08T00:31:00Z');
    await wait(900);
    expect(await fires()).toHaveLength(4);
    await expect.poll(() => ran, { timeout: 5_000 }).toEqual(Array.from({ length: 4 }, () => 'system 0'));
    const jobs = (await administrator.does('jobs.list', { everybody: true, kind: kind.kind })).items;
    expect(jobs).toHaveLength(4);
    expect(jobs[0]).toMatchObject({ state: 'done', requestedBy: { kind: 'system', name: 'CUBE-PRO' }, own: false });
  });

  test('a schedule goes by the clocks of its organisation, also after it moved', async () => {
    const kind = defineJob({
      kind: 'tests.nightly',
      entity: 'change',
      input: z.strictObject({}),
      result: z.object({}),
      permission: null,
      maximum: 1,
      resumable: true,
      schedule: { cron: '30 2 * * *', reach: 'organisation' },
      run: async () => ({}),
    });
    const { workshop } = await openPrograms(1, { moreJobs: [kind], now: () => Date.parse('2026-07-01T12:00:00Z') });
    const nextAt = async () =>
      (
        await workshop.database.read((db) =>
          db.select({ nextAt: db.tables.jobSchedules.nextAt }).from(db.tables.jobSchedules).where(eq(db.tables.jobSchedules.kind, kind.kind)),
        )
      ).map((row) => new Date(row.nextAt).toISOString().slice(0, 16));
    await workshop.application.openScheduler().close();
    expect(await nextAt()).toEqual(['2026-07-02T00:30']);
    await workshop.database.write((db) => changeRow(db, 'organisations', { id: workshop.organisationId, version: 1 }, { timeZone: 'America/New_York' }));
    await workshop.application.openScheduler().close();
    expect(await nextAt()).toEqual(['2026-07-02T06:30']);
  });
});

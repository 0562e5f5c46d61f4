/** Jobs as people meet them: how far they are is seen in the top bar, they are stopped from there, and what came of them stands in the list. Another program works on them beside the server. */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { composeApplication, type Application } from '#entry/compose.ts';
import { actorOfUser } from '#modules/administration/access/index.ts';
import { askForJob, defineJob, type JobRun } from '#modules/ground/jobs/index.ts';
import { text } from '#renderer/text/text.ts';
import { collectFaults } from '#tests/journey/faults.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { open } from './every-page.ts';
import { call, openEmptyWorkshop, type Workshop } from './sample-workshop.ts';

const words = text.jobs;
let workshop: Workshop;
let beside: Application;
let page: Page;
const faults: string[] = [];
/** The work that runs, in the hands of the test. */
let run: JobRun<unknown> | null = null;
let finish: () => void = () => undefined;

const kind = defineJob({
  kind: 'tests.count',
  entity: 'customer',
  input: z.strictObject({}),
  result: z.object({ removed: z.number() }),
  permission: 'office:customer:create',
  maximum: 1,
  resumable: false,
  run: (given) => {
    run = given;
    return new Promise((resolve, reject) => {
      finish = () => resolve({ removed: 12 });
      given.signal.addEventListener('abort', () => reject(given.signal.reason as Error), { once: true });
    });
  },
});

beforeAll(async () => {
  workshop = await openEmptyWorkshop();
  page = await workshop.pageOf();
  collectFaults(page, faults);
  beside = await composeApplication({ dataFolder: workshop.dataFolder, log: quietLog, moreJobs: [kind] });
  beside.openScheduler();
}, 180_000);
afterAll(async () => {
  await beside?.close();
  await workshop?.end();
});
beforeEach(() => pictureFailures(() => [page]));

async function ask(): Promise<string> {
  const { user, organisation } = await call<{ user: { id: string }; organisation: { id: string } }>(page.context(), 'auth.me', {});
  run = null;
  const { id } = await beside.database.within(organisation.id).write(async (db) => {
    const actor = await actorOfUser(db, organisation.id, user.id);
    if (!actor) throw new Error('Ana has no access');
    return askForJob({ actor, db, nowMs: Date.now(), after: { announce: () => undefined, send: () => undefined, run: () => undefined } }, kind, {});
  });
  await expect.poll(() => run !== null, { timeout: 10_000 }).toBe(true);
  return id;
}

const line = () => page.getByRole('banner').getByRole('button', { name: words.line.open });

test('a job shows in the top bar how far it is, is stopped from there by keys alone, and says that it was', { timeout: 60_000 }, async () => {
  await open(page, '/customers');
  expect(await line().count()).toBe(0);
  await ask();
  run?.progress(40, 100);
  await page.getByRole('banner').getByText('40 %').waitFor();
  await line().focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: words.own });
  await panel.getByText('40 of 100').waitFor();
  expect(await panel.getByRole('progressbar', { name: /^How far “tests\.count, .*\d\d:\d\d” is$/ }).getAttribute('aria-valuenow')).toBe('40');
  run?.progress(75);
  await panel.getByText('75 of 100').waitFor();
  await panel.getByRole('button', { name: /^Stop “tests\.count, .*\d\d:\d\d”$/ }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText(words.states.cancelled, { exact: true }).waitFor();
  await page.getByRole('banner').getByText(words.line.ended('tests.count', words.states.cancelled)).waitFor();
  // Whoever looked has seen it.
  await page.keyboard.press('Escape');
  await line().waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('what came of it stands in the list and on its page, in a second window as well', { timeout: 60_000 }, async () => {
  const id = await ask();
  const second = await page.context().newPage();
  await open(second, '/jobs');
  await second.getByRole('row').filter({ hasText: 'tests.count' }).filter({ hasText: words.states.running }).waitFor();
  finish();
  await second.getByRole('row').filter({ hasText: 'tests.count' }).filter({ hasText: words.states.done }).waitFor();
  await open(second, `/jobs/${id}`);
  await second.getByText(words.removed('12')).waitFor();
  await second.close();
  await page.getByRole('banner').getByText(words.line.ended('tests.count', words.states.done)).waitFor();
  expect(faults).toEqual([]);
});

/** Each way in which the installation can fail says its own sentence, and nothing that contradicts it. Real: all; where it says so, the answer of the server is put in its place. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { errorCodes, meaningOf, sentenceOf, type ErrorCode } from '#shared/contract/errors.ts';
import { personMenu } from '#tests/journey/people.ts';
import { pictureFailures } from '#tests/journey/workplace.ts';
import { moveTo, open } from './every-page.ts';
import { faultsInEveryView, followCalls } from './page-check.ts';
import { receiveOrder } from './received-order.ts';
import { openEmptyWorkshop, type Workshop } from './sample-workshop.ts';

let workshop: Workshop;
let page: Page;
beforeAll(async () => {
  workshop = await openEmptyWorkshop();
  page = await workshop.pageOf();
}, 180_000);
afterAll(() => workshop?.end());
beforeEach(() => pictureFailures(() => [page]));

const codes = Object.keys(errorCodes) as ErrorCode[];
/** What a running server answers with when its database or its disk fails. */
const faults = [
  'busy',
  'database_locked',
  'database_read_only',
  'database_access_denied',
  'database_damaged',
  'storage_full',
  'storage_read_only',
  'storage_failed',
  'file_damaged',
] as const satisfies readonly ErrorCode[];
const outages = ['database_unreachable', 'server_unreachable'] as const satisfies readonly ErrorCode[];

const callsOf = (operation: string) => `**/api/v1/operations/${operation}`;

/** In place of the server's own answer: what it would say, or nothing at all. @returns how often it was asked. */
async function failWith(code: ErrorCode, operation: string, where = page): Promise<() => number> {
  const { status, title } = errorCodes[code];
  let asked = 0;
  await where.route(callsOf(operation), (route) => {
    asked += 1;
    if (code === 'server_unreachable') return route.abort();
    return route.fulfill({
      status,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: `urn:cube-pro:problem:${code}`, title, status, detail: sentenceOf(code), code, requestId: 'r' }),
    });
  });
  return () => asked;
}

/** Everything that is read on the page says this one thing. */
async function saysOnly(code: ErrorCode, where = page.locator('body')): Promise<void> {
  const said = await where.innerText();
  expect(said).toContain(meaningOf(code).title);
  for (const other of codes) if (other !== code) expect(said, `${code} and ${other}`).not.toContain(meaningOf(other).title);
  if (meaningOf(code).retry === 'never') for (const hope of ['We keep trying', 'Trying again', 'Try again']) expect(said).not.toContain(hope);
}

test.each(faults)('a command that fails with %s: its sentence and advice at its place, and what was typed stays', { timeout: 40_000 }, async (code) => {
  const { id } = await receiveOrder(page.context());
  await moveTo(page, `/work-orders/${id}`);
  const asked = await failWith(code, 'comments.create');
  const comment = page.getByRole('textbox', { name: 'Comment' });
  await comment.fill('The customer calls back at four.');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const note = page.getByRole('alert').filter({ hasText: meaningOf(code).title });
  await note.getByText(meaningOf(code).advice).waitFor();
  await saysOnly(code);
  expect(await comment.inputValue()).toBe('The customer calls back at four.');
  // The server is there, and a command is never sent again without its person.
  await page.getByRole('banner').getByText('Connected').waitFor();
  expect(asked()).toBe(1);
  await page.unroute(callsOf('comments.create'));
});

test('a command whose commit nobody answered for is not called unsaved', { timeout: 40_000 }, async () => {
  const { id } = await receiveOrder(page.context());
  await moveTo(page, `/work-orders/${id}`);
  await failWith('outcome_unknown', 'comments.create');
  await page.getByRole('textbox', { name: 'Comment' }).fill('Once or twice?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  const note = page.getByRole('alert').filter({ hasText: 'It is not known whether this was saved' });
  await note.getByText('Look whether the change is there').waitFor();
  expect(await note.innerText()).not.toMatch(/Nothing was changed|Nothing was saved|not made|Try again/);
  await page.unroute(callsOf('comments.create'));
});

test.each(outages)('while %s lasts the page says which of the two is gone, and goes on by itself', { timeout: 40_000 }, async (code) => {
  const asked = await failWith(code, '*');
  await page.goto('/customers');
  await page.getByRole('heading', { level: 1, name: meaningOf(code).title }).waitFor();
  await saysOnly(code);
  await page.getByText('We keep trying; the page goes on by itself.').waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  const sofar = asked();
  await expect.poll(asked, { timeout: 10_000 }).toBeGreaterThan(sofar);
  await page.unroute(callsOf('*'));
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor();
  await page.getByRole('banner').getByText('Connected').waitFor();
});

test.each(outages)('%s on a telephone: one word beside the icon, and everything of the bar stays within reach', { timeout: 40_000 }, async (code) => {
  const phone = await workshop.pageOf(undefined, { viewport: { width: 390, height: 844 } });
  await open(phone, '/customers');
  await failWith(code, '*', phone);
  await phone.getByRole('banner').getByRole('link').click();
  await phone.getByRole('banner').getByText('Offline').waitFor();
  const person = await personMenu(phone).boundingBox();
  expect(person && person.x + person.width).toBeLessThanOrEqual(390);
  expect(await phone.getByRole('banner').getByRole('status').innerText()).toContain('Offline');
  await phone.context().close();
});

test('what is read is asked for again for as long as it may pass by itself, and then a person may', { timeout: 60_000 }, async () => {
  const asked = await failWith('busy', 'customers.list');
  await open(page, '/customers');
  await page.getByRole('heading', { name: meaningOf('busy').title }).waitFor({ timeout: 40_000 });
  await saysOnly('busy');
  expect(asked()).toBeGreaterThan(5);
  expect(asked()).toBeLessThan(15);
  await page.unroute(callsOf('customers.list'));
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: meaningOf('busy').title }).waitFor({ state: 'detached' });
});

/** Overwrites the first page of a table, as a dying disk does. The server has to be down. */
function damage(table: string): void {
  const file = join(workshop.dataFolder, 'cube.db');
  const database = new Database(file);
  const { rootpage } = database.prepare('select rootpage from sqlite_schema where name = ?').get(table) as { rootpage: number };
  const size = database.pragma('page_size', { simple: true }) as number;
  database.close();
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(size, 'rubbish '), 0, size, (rootpage - 1) * size);
  closeSync(handle);
}

// The last one: nothing works in this workshop afterwards.
test('a damaged database: its sentence in every view, no hope that contradicts it, and no question asked for ever', { timeout: 120_000 }, async () => {
  await receiveOrder(page.context());
  expect(await workshop.server().end()).toBe(0);
  damage('customers');
  await workshop.serveAgain();

  let asked = 0;
  page.on('request', (request) => (asked += request.url().includes('/operations/customers.list') ? 1 : 0));
  const answered = followCalls(page);
  await open(page, '/customers');
  await page.getByRole('heading', { name: 'The database is damaged' }).waitFor();
  await page.getByText('Stop working and restore the last good backup.').waitFor();
  await saysOnly('database_damaged');
  expect(await faultsInEveryView(page, answered)).toEqual([]);
  const sofar = asked;
  expect(sofar).toBeLessThan(4);
  await page.waitForTimeout(8_000);
  expect(asked).toBe(sofar);
  // The rest of it can still be read, and looked after.
  await page.getByRole('banner').getByText('Connected').waitFor();

  expect(await workshop.server().end()).toBe(0);
  damage('sessions');
  await workshop.serveAgain();
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'The database is damaged' }).waitFor();
  await saysOnly('database_damaged');
});

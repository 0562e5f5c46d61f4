/** Every kind of job that a room hands in can be named to people, asked for with what it says, and fires at times that exist. */
import { expect, test } from 'vitest';
import { createExportFiles } from '#entry/export-files.ts';
import { jobKinds } from '#entry/jobs.ts';
import { nextFire } from '#modules/ground/jobs/fire-time.ts';
import { text } from '#renderer/text/text.ts';
import { permissions } from '#shared/contract/permissions.ts';

const kinds = jobKinds({
  store: { drop: () => Promise.resolve(), sweepIncoming: () => Promise.resolve(0) },
  exports: createExportFiles({ dataFolder: '/nowhere', databaseUrl: undefined }),
});

test('no two kinds share a name', () => {
  expect(new Set(kinds.map(({ kind }) => kind)).size).toBe(kinds.length);
});

test.each(kinds.map((kind) => [kind.kind, kind] as const))('%s', (name, { schedule, input, maximum, permission, needs = [] }) => {
  expect(name).toMatch(/^[a-zA-Z]{1,40}\.[a-zA-Z]{1,40}$/);
  expect(text.jobs.kinds[name], `${name} has no name in text/en/ground/jobs.ts`).toMatch(/^[A-Z]/);
  expect(maximum).toBeGreaterThan(0);
  for (const needed of [...needs, ...(permission === null || permission === 'signed-in' ? [] : [permission])]) expect(permissions).toHaveProperty(needed);
  // Only a schedule can ask for what nobody has the permission to.
  expect(permission !== null || schedule !== undefined).toBe(true);
  if (!schedule) return;
  expect(nextFire(schedule.cron, 'Europe/Zurich', Date.now())).toBeGreaterThan(Date.now());
  expect(input.safeParse({}).success).toBe(true);
});

// @vitest-environment happy-dom
import { program, showPages } from '#tests/show-page.tsx';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { text } from '#renderer/text/text.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';
import JobsLine from './jobs-line.tsx';

const words = text.jobs;
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const exported = (id: string, facts: Partial<Job> = {}): Job => ({
  id,
  kind: 'exports.write',
  about: { title: 'Work orders', format: 'xlsx' },
  state: 'done',
  done: 40,
  total: null,
  result: { name: 'Work orders.xlsx', rows: 40, expiresAt: hoursAgo(-20) },
  error: null,
  requestedBy: { kind: 'user', id: 'jo', name: 'Jo' },
  own: true,
  createdAt: hoursAgo(4),
  startedAt: hoursAgo(4),
  endedAt: hoursAgo(4),
  durationMs: 900,
  cancelling: false,
  can: { cancel: false },
  ...facts,
});

const line = () => screen.queryByRole('button', { name: new RegExp(words.line.open) });
const opened = async () => {
  const page = showPages({ '/': <JobsLine /> });
  await waitFor(() => expect(program.asked('jobs.list')).not.toEqual([]));
  return page;
};

test('what has ended stands there on every page until somebody looked at it, also after a reload', async () => {
  program.answers('jobs.list', () => ({ items: [exported('a')] }));
  const first = await opened();
  expect((await screen.findByRole('button', { name: new RegExp(words.line.open) })).textContent).toContain('Work orders as XLSX: done');
  first.close();

  const second = await opened();
  await second.user.click(await screen.findByRole('button', { name: new RegExp(words.line.open) }));
  await screen.findByRole('button', { name: /^Download “Work orders\.xlsx”, .*\d\d:\d\d$/ });
  await second.user.keyboard('{Escape}');
  await waitFor(() => expect(line()).toBeNull());
  second.close();

  program.answers('jobs.list', () => ({ items: [exported('b'), exported('a')] }));
  const third = await opened();
  await third.user.click(await screen.findByRole('button', { name: new RegExp(words.line.open) }));
  expect(within(await screen.findByRole('dialog')).getAllByRole('listitem')).toHaveLength(1);
});

test('what ended longer ago than its file is kept is no news', async () => {
  program.answers('jobs.list', () => ({
    items: [exported('a', { endedAt: hoursAgo(25) }), exported('b', { state: 'running', endedAt: null, can: { cancel: true } })],
  }));
  const { user } = await opened();
  await user.click(await screen.findByRole('button', { name: new RegExp(words.line.open) }));
  expect(within(await screen.findByRole('dialog')).getAllByRole('listitem')).toHaveLength(1);
  // The job is called by what it writes, wherever it is named.
  screen.getByRole('button', { name: /^Stop “Work orders as XLSX, .*\d\d:\d\d”$/ });
});

test('jobs of one name are told apart by when they were asked for', async () => {
  const running = { state: 'running', endedAt: null, can: { cancel: true } } as const;
  program.answers('jobs.list', () => ({
    items: ['a', 'b'].map((id, hours) => exported(id, { ...running, createdAt: hoursAgo(hours) })),
  }));
  const { user } = await opened();
  await user.click(await screen.findByRole('button', { name: new RegExp(words.line.open) }));
  const panel = within(await screen.findByRole('dialog'));
  for (const what of ['button', 'link'] as const) {
    const names = panel.getAllByRole(what, { name: /Work orders as XLSX/ }).map((each) => each.getAttribute('aria-label') ?? each.textContent);
    expect(new Set(names).size).toBe(2);
  }
});

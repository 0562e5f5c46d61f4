import { expect, test } from 'vitest';
import { spokenProgress } from './job-words.ts';

test.each([
  [{ state: 'running', done: 200, total: null, result: null }, '200 so far'],
  [{ state: 'running', done: 40, total: 100, result: null }, '40 of 100'],
  [{ state: 'done', done: 200, total: null, result: { rows: 300 } }, '300 rows'],
  [{ state: 'done', done: 300, total: 300, result: null }, '300 of 300'],
  [{ state: 'done', done: 200, total: null, result: null }, null],
  [{ state: 'waiting', done: 0, total: null, result: null }, null],
] as const)('of %j it is said how far it is', (job, said) => {
  expect(spokenProgress(job)).toBe(said);
});

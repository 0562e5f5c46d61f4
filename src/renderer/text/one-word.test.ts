/** One word for one thing: whoever learns a button on one page finds it under the same name on every other. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = globSync('en/**/*.ts', { cwd: import.meta.dirname });

/** Of the words on the pages, those that a rule does not allow, with their file. */
const wordsLike = (rule: RegExp): string[] =>
  files.flatMap((file) => [...readFileSync(join(import.meta.dirname, file), 'utf8').matchAll(rule)].map(([found]) => `${file}: ${found}`));

test('what opens a form on something written is called Edit; Change puts another thing in its place', () => {
  expect(files.length).toBeGreaterThan(20);
  expect(wordsLike(/(?<=['`])Change(?! (password|the owner|roles)')(?!d)[^'`]*/g)).toEqual([]);
});

test('where a customer’s aircraft fly from is called a site', () => {
  expect(wordsLike(/['`][^'`]*\b([Nn]o places|The place is)\b[^'`]*['`]/g)).toEqual([]);
});

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fullStop } from './full-stop.ts';

test.each([
  ['Propellers', 'Propellers.'],
  ['Any water?', 'Any water?'],
  ['Delta Logistics S.r.l.', 'Delta Logistics S.r.l.'],
  ['Do not fly!', 'Do not fly!'],
  ['And so on…', 'And so on…'],
  ['He said “no.”', 'He said “no.”'],
  ['Motor (left)', 'Motor (left).'],
  ['Torque  ', 'Torque.'],
])('“%s” ends a sentence as “%s”', (words, ended) => expect(fullStop(words)).toBe(ended));

const source = join(import.meta.dirname, '..');
const catalogues = globSync(['main/text/en/**/*.ts', 'renderer/text/en/**/*.ts'], { cwd: source });

/** Values that are no words of a person, and end without a mark: numbers, codes, dates and the program's own terms. */
const noOwnWords = new Set(
  'number sequence key column permission username day folder size id names wait unit minimum maximum total last moment when seconds length database program roles other reading'.split(
    ' ',
  ),
);

/** Values that a full stop follows directly. */
const endedByHand = (code: string): string[] =>
  [...code.matchAll(/\$\{([^{}]*)\}\.(?=[ `'])/g)].flatMap(([, value = '']) => (/^\w+$/.test(value) && !noOwnWords.has(value) ? [value] : []));

test('no sentence of the catalogues ends a person’s own words by hand', () => {
  expect(catalogues.length).toBeGreaterThan(30);
  expect(catalogues.flatMap((file) => endedByHand(readFileSync(join(source, file), 'utf8')).map((value) => `${file}: ${value}`))).toEqual([]);
});

test('a sentence that does is found', () => {
  expect(endedByHand('(title: string) => `Step open: ${title}.`')).toEqual(['title']);
  expect(endedByHand('(title: string) => `Step open: ${fullStop(title)} Go on.`')).toEqual([]);
});

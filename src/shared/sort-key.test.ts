import { expect, test } from 'vitest';
import { namesInOrder } from '#tests/names-in-order.ts';
import { compareNames, fold, sortKey } from './sort-key.ts';

test('names come in the order in which people look for them', () => {
  expect(namesInOrder.toReversed().toSorted(compareNames)).toEqual(namesInOrder);
});

test('the order is that of an international telephone book', () => {
  expect(namesInOrder.toSorted(new Intl.Collator('en', { numeric: true }).compare)).toEqual(namesInOrder);
});

test('case, accents and signs do not part what belongs together', () => {
  for (const [one, other] of [
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Ærø', 'aero'],
    ['ﬁne', 'fine'],
    ['Ångström', 'angstrom'],
    ['Werk\u200B', 'werk'],
    ['\uFEFFWork\u00ADshop\u200E', 'workshop'],
  ] as const)
    expect(fold(one)).toBe(fold(other));
  expect(['Meyer Zett', 'Meyer-Abel', 'Meyer, Otto'].toSorted(compareNames)).toEqual(['Meyer-Abel', 'Meyer, Otto', 'Meyer Zett']);
});

test('a key has a length that every index takes, and is whole text', () => {
  for (const name of ['ﷺ'.repeat(200), '한'.repeat(200), `${'a'.repeat(199)}😀`, '9'.repeat(200), '\u0301'.repeat(200)]) {
    expect(Buffer.byteLength(sortKey(name))).toBeLessThan(2000);
    expect(sortKey(name).isWellFormed()).toBe(true);
  }
});

test('what is compared in JavaScript and in a database is the same', () => {
  expect(namesInOrder.toReversed().toSorted((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))))).toEqual(namesInOrder);
});

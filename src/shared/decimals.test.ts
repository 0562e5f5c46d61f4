import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, fromMillionths, isZero, minus, plus, shortest, toMillionths } from './decimals.ts';

const decimal = fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }).map(fromMillionths);

describe('decimals are exact', () => {
  test.each([
    ['0.1', '0.2', '0.3'],
    ['1.000001', '-1', '0.000001'],
    ['-0.5', '0.5', '0'],
    ['999999999.999999', '0.000001', '1000000000'],
  ])('%s + %s is %s', (a, b, sum) => {
    expect(plus(a, b)).toBe(sum);
    expect(minus(sum, b)).toBe(shortest(a));
  });

  test('writing and reading gives the same number', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect([shortest(value), fromMillionths(toMillionths(value))]).toEqual([value, value]);
      }),
    );
  });

  test('what is added and taken away again was never there', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect([minus(plus(a, b), b), compare(a, b) + compare(b, a)]).toEqual([a, 0]);
      }),
    );
  });

  test.each([
    ['0', true],
    ['0.000000', true],
    ['-0', true],
    ['0.000001', false],
  ])('%s is zero: %s', (value, zero) => {
    expect(isZero(value)).toBe(zero);
  });
});

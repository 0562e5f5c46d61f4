import { describe, expect, test } from 'vitest';
import { amountMinor, labourMinor } from './money.ts';

describe('an amount is the exact product, rounded once', () => {
  test.each([
    ['1', '12.5', 'EUR', 1250],
    ['3', '0.0125', 'EUR', 4],
    ['0.1', '0.2', 'EUR', 2],
    ['1', '0.005', 'EUR', 1],
    ['-1', '0.005', 'EUR', -1],
    ['1', '0.004999', 'EUR', 0],
    ['1.005', '1000', 'EUR', 100500],
    ['2', '1234.5', 'JPY', 2469],
    ['1', '1.2345', 'KWD', 1235],
    ['999999999', '9999.999999', 'EUR', 999999998900000],
  ])('%s × %s %s is %d', (quantity, price, currency, expected) => {
    expect(amountMinor(quantity, price, currency)).toBe(expected);
  });
});

describe('labour is minutes at a rate per hour', () => {
  test.each([
    [60, '95', 'EUR', 9500],
    [1, '100', 'EUR', 167],
    [0, '100', 'EUR', 0],
    [20, '99.99', 'CHF', 3333],
    [90, '5000', 'JPY', 7500],
  ])('%d min at %s %s is %d', (minutes, rate, currency, expected) => {
    expect(labourMinor(minutes, rate, currency)).toBe(expected);
  });
});

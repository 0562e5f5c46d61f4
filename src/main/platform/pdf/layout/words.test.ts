/** Amounts, moments and durations as they stand on paper. */
import { describe, expect, it } from 'vitest';
import { day, duration, moment, money, printable, quantity, unitPrice } from './words.ts';

describe('on paper', () => {
  it.each([
    [{ amountMinor: 123_450, currency: 'EUR' }, '1,234.50 EUR'],
    [{ amountMinor: -5, currency: 'USD' }, '-0.05 USD'],
    [{ amountMinor: 1_200, currency: 'JPY' }, '1,200 JPY'],
    [{ amountMinor: 1_005, currency: 'KWD' }, '1.005 KWD'],
    [{ amountMinor: 999_999_999_99, currency: 'TRY' }, '999,999,999.99 TRY'],
  ])('money %j is %s', (amount, expected) => expect(money(amount)).toBe(expected));

  it.each([
    ['480', '480.00'],
    ['0.0125', '0.0125'],
    ['0.000001', '0.000001'],
    ['1234.500000', '1,234.50'],
  ])('a unit price of %s is %s', (decimal, expected) => expect(unitPrice(decimal)).toBe(expected));

  it.each([
    ['4.000000', '4'],
    ['0.250000', '0.25'],
    ['12000', '12,000'],
  ])('a quantity of %s is %s', (decimal, expected) => expect(quantity(decimal)).toBe(expected));

  it.each([
    ['1', 'piece', '1 piece'],
    ['2.000000', 'piece', '2 pieces'],
    ['0.25', 'ml', '0.25 ml'],
    ['2', 'Stück', '2 Stück'],
  ])('a quantity of %s and %s is %s', (decimal, unit, expected) => expect(quantity(decimal, unit)).toBe(expected));

  it.each([
    [0, '0 min'],
    [59.6, '1 h 00 min'],
    [152, '2 h 32 min'],
    [7_445, '124 h 05 min'],
    [60_000, '1,000 h 00 min'],
  ])('%d minutes are %s', (minutes, expected) => expect(duration(minutes)).toBe(expected));

  it.each([
    ['Europe/Berlin', '29 Mar 2026, 03:30'],
    ['UTC', '29 Mar 2026, 01:30'],
    ['America/New_York', '28 Mar 2026, 21:30'],
  ])('a moment in %s is %s', (zone, expected) => expect(moment('2026-03-29T01:30:00.000Z', zone)).toBe(expected));

  it('a day is the same everywhere', () => expect(day('2026-03-01')).toBe('1 Mar 2026'));

  it.each([
    ['  a\r\nb\rc\u2028d  ', 'a\nb\nc\nd'],
    ['a\tb', 'a    b'],
    ['a\0b\u200bc\u202ed\ufeffe\u00adf', 'abcdef'],
    ['cafe\u0301', 'café'],
    ['a\n\n\n\n\nb', 'a\n\nb'],
    ['\ud83d alone', 'alone'],
  ])('%j is %j', (text, expected) => expect(printable(text)).toBe(expected));
});

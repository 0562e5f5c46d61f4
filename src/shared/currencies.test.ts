/** Amounts are worth the same whoever shows them; what is no currency, no country and no time zone is refused. */
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { country, currency } from './contract/fields.ts';
import { timeZone } from './contract/administration/people-fields.ts';
import { currencyCodes, minorDigits } from './currencies.ts';
import { amountMinor } from './money.ts';

test.each([
  ['EUR', 2],
  ['RSD', 2],
  ['HUF', 2],
  ['IDR', 2],
  ['COP', 2],
  ['IQD', 3],
  ['KWD', 3],
  ['JPY', 0],
  ['ISK', 0],
] as const)('%s has %d places by ISO 4217, whatever this runtime believes', (code, places) => {
  expect(minorDigits(code)).toBe(places);
});

test('3,001.00 dinar are 300100 minor units', () => {
  expect(amountMinor('1', '3001', 'RSD')).toBe(300_100);
  expect(amountMinor('3', '1000.5', 'KWD')).toBe(3_001_500);
});

describe('refused', () => {
  const takes = (schema: z.ZodType, value: string) => schema.safeParse(value).success;
  test.each(['XXA', 'DEM', 'XAU', 'eur', 'EURO', ''])('%o as a currency', (code) => expect(takes(currency, code)).toBe(false));
  test.each(['XX', 'EU', 'de', 'ZZ', 'DDR', ''])('%o as a country', (code) => expect(takes(country, code)).toBe(false));
  test.each(['+02:00', '-05:00', 'Berlin', ''])('%o as a time zone', (name) => expect(takes(timeZone, name)).toBe(false));
  test('and what is one is taken', () => {
    for (const code of currencyCodes) expect(takes(currency, code), code).toBe(true);
    for (const code of ['DE', 'GB', 'US', 'XK', 'TW']) expect(takes(country, code), code).toBe(true);
    for (const name of ['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Asia/Calcutta']) expect(takes(timeZone, name), name).toBe(true);
  });
});

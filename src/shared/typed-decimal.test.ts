/** What people type and paste is read as they mean it; what can mean two things is asked. */
import { describe, expect, test } from 'vitest';
import { readDecimal } from './typed-decimal.ts';

const decimal = (written: string, isPrice?: boolean): string | null => {
  const reading = readDecimal(written, isPrice);
  return reading.is === 'number' ? reading.decimal : null;
};

test.each([
  ['12', '12'],
  ['12.5', '12.5'],
  ['12,5', '12.5'],
  ['0,083', '0.083'],
  ['0.083', '0.083'],
  ['1,250.00', '1250.00'],
  ['1.250,00', '1250.00'],
  ['1,234,567', '1234567'],
  ['1.234.567,8', '1234567.8'],
  ['1 250,00', '1250.00'],
  ['1\u00a0250,00', '1250.00'],
  ['1\u202f250,00', '1250.00'],
  ['1’234.50', '1234.50'],
  ['€1,234.50', '1234.50'],
  ['12,50 €', '12.50'],
  ['EUR 12.50', '12.50'],
  ['1.234,50 CHF', '1234.50'],
  ['.5', '0.5'],
  [',5', '0.5'],
  ['5.', '5'],
  ['007', '7'],
  ['-3,5', '-3.5'],
  ['−3.5', '-3.5'],
  ['1.2505', '1.2505'],
  ['1250.125', '1250.125'],
])('%s is %s', (written, read) => expect(decimal(written)).toBe(read));

describe('what can mean two things', () => {
  test.each(['1,250', '12,500', '-1,250', '€1,250'])('%s is asked everywhere', (written) => {
    const digits = written.replace('€', '');
    expect(readDecimal(written)).toEqual({ is: 'either', whole: digits.replace(',', ''), fraction: digits.replace(',', '.') });
  });

  test('1.250 is asked where it is a price, and is a number with three places elsewhere', () => {
    expect(readDecimal('1.250', true)).toEqual({ is: 'either', whole: '1250', fraction: '1.250' });
    expect(decimal('1.250')).toBe('1.250');
    expect(decimal('0.250', true)).toBe('0.250');
  });
});

test.each(['', ' ', '-', '.', 'abc', '1.2.3', '1,25,0', '1,2345,678', '12.5.', '1e3', '0x10', '1,234.5,6', '12 apples'])('%o is no number', (written) => {
  expect(readDecimal(written)).toEqual({ is: 'none' });
});

test.each(['1,234.50', '1,234,567', '0.083', '12.5', '€1,234.50', '1,234.50 EUR', '7,500.000 KWD', '¥3,001'])(
  'what the program writes it can read: %s',
  (written) => {
    const reading = readDecimal(written, true);
    // `¥3,001` can be read in two ways, as everything with three digits behind one sign; nobody guesses.
    expect(reading.is === 'number' || written === '¥3,001').toBe(true);
  },
);

import { describe, expect, it } from 'vitest';
import { withUnit } from './units.ts';

describe('a quantity with its unit', () => {
  it.each([
    ['1', 'piece', '1 piece'],
    ['12', 'piece', '12 pieces'],
    ['1.000000', 'piece', '1.000000 piece'],
    ['0', 'piece', '0 pieces'],
    ['0.5', 'metre', '0.5 metres'],
    ['2', 'pair', '2 pairs'],
    ['3', 'set', '3 sets'],
    ['4', 'roll', '4 rolls'],
    ['1.5', 'litre', '1.5 litres'],
    ['40', 'kilometre', '40 kilometres'],
    ['2', 'hour', '2 hours'],
    ['2', 'job', '2 jobs'],
    [1, 'days', '1 day'],
    [5, 'days', '5 days'],
    [1, 'sign-ins', '1 sign-in'],
    ['1', 'flights', '1 flight'],
    ['', 'piece', ' pieces'],
    ['12', 'mm', '12 mm'],
    ['2', 'V', '2 V'],
    ['2', 'Kiste', '2 Kiste'],
    ['7', null, '7'],
  ])('%j of %j is %j', (quantity, unit, said) => {
    expect(withUnit(quantity, unit)).toBe(said);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { line } from '#shared/contract/fields.ts';
import { changedFields, faultsOf, isRequired, isSame, toInput } from './form-input.ts';

const writable = { name: line(20), phone: line(10).nullish(), code: line(6).optional(), count: z.number().int().min(1).optional() };
const create = z.strictObject(writable);
const change = z.strictObject({ id: z.string(), ...create.partial().shape });

describe('a blank field', () => {
  it('becomes null where the operation takes null', () => {
    expect(toInput(create, { name: 'Ada', phone: ' ' }, false)).toEqual({ name: 'Ada', phone: null });
  });

  it('is left out of a new record where it may be', () => {
    expect(toInput(create, { name: 'Ada', code: '' }, false)).toEqual({ name: 'Ada' });
  });

  it('of a change is refused where the record needs it, instead of leaving the old value', () => {
    const input = { id: '1', ...toInput(change, { name: '' }, true) };
    expect(faultsOf(change, input)).toEqual({ name: 'Please fill this in' });
  });
});

it.each([
  ['name', false, true],
  ['phone', false, false],
  ['code', false, false],
  ['name', true, true],
  ['phone', true, false],
  ['unknown', true, false],
])('%s (in a change: %s) is marked as needed: %s', (field, isChange, needed) => {
  expect(isRequired(isChange ? change : create, field, isChange)).toBe(needed);
});

it('sends only what was changed', () => {
  expect(changedFields({ a: 'x', b: '', c: ['1'] }, { a: 'y', b: null, c: ['1'] })).toEqual({ a: 'x' });
});

it.each([
  ['', null, true],
  [' ', undefined, true],
  ['a', 'A', false],
  [['a'], ['a'], true],
  [0, '', false],
])('%j and %j are the same: %s', (a, b, same) => {
  expect(isSame(a, b)).toBe(same);
});

describe('a fault', () => {
  it.each([
    [{}, { name: 'Please fill this in' }],
    [{ name: 'a name that is longer than twenty' }, { name: 'At most 20 characters' }],
    [{ name: 'Ada', count: 0 }, { count: 'At least 1' }],
    [{ name: 'Ada', count: 1.5 }, { count: 'A whole number, please' }],
    [{ name: 'Ada', count: 'many' }, { count: 'A number, please' }],
    [{ name: 'two\nlines' }, { name: 'must be one line without control characters' }],
  ])('of %j is said at its field, in words: %j', (input, faults) => {
    expect(faultsOf(create, input)).toEqual(faults);
  });
});

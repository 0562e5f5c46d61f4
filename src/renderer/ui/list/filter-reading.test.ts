import { describe, expect, it } from 'vitest';
import { isOn, toFilterInput, toSentence } from './filter-reading.ts';
import type { Filter } from './list.ts';

const choices = [
  { value: 'draft', label: 'Draft' },
  { value: 'received', label: 'Received' },
];
const status: Filter = { kind: 'choices', key: 'status', label: 'Status', choices };
const kind: Filter = { kind: 'choice', key: 'kind', label: 'Kind', choices };
const overdue: Filter = { kind: 'flag', key: 'overdue', label: 'Overdue' };
const promised: Filter = { kind: 'period', key: 'promised', fromKey: 'promisedFrom', toKey: 'promisedTo', label: 'Promised' };
const filters = [status, kind, overdue, promised];
const address = (query: string) => new URLSearchParams(query);

describe('the address', () => {
  it('asks for what its filters say', () => {
    expect(toFilterInput(filters, address('status=draft&status=received&overdue=1&kind=draft'))).toEqual({
      status: ['draft', 'received'],
      overdue: true,
      kind: 'draft',
    });
  });

  it('asks for nothing that it does not know, so that an old link still works', () => {
    expect(toFilterInput(filters, address('status=gone&overdue=yes&promisedFrom=soon&other=1'))).toEqual({});
  });

  it('means whole days of this person', () => {
    expect(toFilterInput([promised], address('promisedFrom=2026-11-03&promisedTo=2026-11-04'))).toEqual({
      promisedFrom: new Date('2026-11-03T00:00:00.000').toISOString(),
      promisedTo: new Date('2026-11-04T23:59:59.999').toISOString(),
    });
  });
});

it.each([
  [status, 'status=draft&status=received', 'Status is', 'Draft or Received'],
  [kind, 'kind=draft', 'Kind is', 'Draft'],
  [overdue, 'overdue=1', '', 'Overdue'],
  [promised, 'promisedFrom=2026-11-03', 'Promised', 'from 3 Nov 2026'],
  [promised, 'promisedFrom=2026-11-03&promisedTo=2026-11-04', 'Promised', 'from 3 Nov 2026 until 4 Nov 2026'],
])('%o reads as a sentence', (filter, query, subject, value) => {
  expect(toSentence(filter, address(query))).toEqual({ subject, value });
  expect(isOn(filter, address(query))).toBe(true);
  expect(isOn(filter, address(''))).toBe(false);
});

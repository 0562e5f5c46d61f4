import { describe, expect, it } from 'vitest';
import { readRemoteId } from './remote-id-reading.ts';

describe('a Remote ID serial while it is typed', () => {
  it.each([
    ['', 'blank'],
    ['1', 'unfinished'],
    ['1581', 'unfinished'],
    ['15818', 'unfinished'],
    ['15818F4XFC2', 'unfinished'],
    ['15818F4XFC23X', 'whole'],
    ['158O', 'wrong'],
    ['1581G', 'wrong'],
    ['158120AB4', 'wrong'],
  ])('%j is %s', (serial, state) => {
    expect(readRemoteId(serial).state).toBe(state);
  });
  it('says how many characters the maker’s serial still takes', () => {
    expect(readRemoteId('15818F4X').next).toBe('Maker’s serial: 3 of 8 characters');
  });
});

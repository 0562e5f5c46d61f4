import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Ada King Lovelace', 'AL'],
  ['  jo  ', 'J'],
  ['Łukasz Śliwa', 'ŁŚ'],
  ['', ''],
  ['😀 smile', '😀S'],
])('%s stands as %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

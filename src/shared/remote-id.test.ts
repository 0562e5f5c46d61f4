/** Tests of the Remote ID serial number rule. */
import { expect, test } from 'vitest';
import { remoteIdFault } from './remote-id.ts';

test.each([
  ['1581F', 'at least one more'],
  ['', 'at least one more'],
  ['158', 'at least one more'],
  ['1581F45T7229300Q', 'says that 15 more follow, but there are 11'],
  ['15811AB', 'says that 1 more follow, but there are 2'],
  ['158101', 'from 1 to F; 0 does not'],
  ['1581G1', 'from 1 to F; G does not'],
  ['1581FO12345678901234', 'without O and I'],
  ['1581FI12345678901234', 'without O and I'],
  ['1581f123456789ABCDE', 'without O and I'],
  ['1581 1', 'without O and I'],
  ['1581FÄ2345678901234', 'without O and I'],
])('%j is refused: %s', (serial, sentence) => {
  expect(remoteIdFault(serial)).toContain(sentence);
});

test.each(['158111', 'MFR1A123456789A', '1581F0123456789ABCDE', '1581FABCDEFGH1234567', 'ZZZZ3XYZ', '000051234A'])('%s is well formed', (serial) => {
  expect(remoteIdFault(serial)).toBeNull();
});

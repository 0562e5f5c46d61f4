/**
 * Remote ID serial numbers: what a well-formed one looks like.
 * Source: ANSI/CTA-2063-A, Small Unmanned Aerial Systems Serial Numbers, section 4: a four-character manufacturer code,
 * one character that gives the length of the rest in hexadecimal (1 to F), and the manufacturer's own serial number;
 * all of them digits and capital letters without O and I, which are too easily read as 0 and 1.
 */

const manufacturerLength = 4;
const alphabet = /^[0-9A-HJ-NP-Z]*$/;

/** @returns what is wrong with it, as a sentence for the field; null for a well-formed serial number. */
export function remoteIdFault(serial: string): string | null {
  if (!alphabet.test(serial)) return 'Only digits and capital letters without O and I occur in a Remote ID serial number.';
  if (serial.length <= manufacturerLength + 1) return 'A Remote ID serial number has a four-character maker code, a length character and at least one more.';
  const length = serial.charAt(manufacturerLength);
  if (!/[1-9A-F]/.test(length)) return `The fifth character gives the length, from 1 to F; ${length} does not.`;
  const expected = Number.parseInt(length, 16);
  const actual = serial.length - manufacturerLength - 1;
  return actual === expected ? null : `The fifth character says that ${expected} more follow, but there are ${actual}.`;
}

/** Passwords that the program makes: given once, by word of mouth, and changed at the first sign-in. */
import { randomInt } from 'node:crypto';

/** Without signs that are mistaken for one another when read aloud or copied by hand. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four such as `k7qd-m2xw-nahe-4rtz`: 79 bits. */
export const newOneTimePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-');

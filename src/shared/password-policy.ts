/** Which passwords are refused, and the sentence that says why: the same rule at the form and at the server. */
import { commonWords, keyRows } from './common-passwords.ts';

export const passwordMinLength = 12;
/** bcrypt, here and in PostgreSQL, reads no further than this. */
export const passwordMaxBytes = 72;

/** So many characters that cannot be guessed must remain when everything common is taken away. */
const minUnguessable = 5;

export interface PasswordOwner {
  readonly username: string;
  readonly organisation: string;
}

/**
 * Why this may not become the owner's password, as a sentence for the form; null when it may.
 * Length is counted in characters as people see them, the upper limit in UTF-8 bytes.
 */
export function passwordFault(password: string, { username, organisation }: PasswordOwner): string | null {
  const length = [...new Intl.Segmenter('en').segment(password)].length;
  if (length < passwordMinLength) {
    return `Use at least ${passwordMinLength} characters: three or four words that do not belong together are easy to keep in mind.`;
  }
  if (new TextEncoder().encode(password).length > passwordMaxBytes) {
    return `Use at most ${passwordMaxBytes} bytes: most letters take one, letters with accents two.`;
  }
  // A NUL ends the password for PostgreSQL and not for us; the others cannot be typed at a sign-in.
  if (/\p{Cc}/u.test(password)) return 'Leave out control characters such as tabs and line breaks.';

  const simple = simplified(password);
  const unit = repeatedUnit(simple);
  if (new Set(simple).size < 5 || (unit.length < simple.length && unit.length < 8)) {
    return 'The same few characters come again and again. Mix in some that do not repeat.';
  }
  const names = [...nameParts(username), ...nameParts(organisation)];
  if (unguessable(unit, commonWords) >= minUnguessable) {
    return unguessable(unit, [...commonWords, ...names]) >= minUnguessable
      ? null
      : 'This is built from your own name or that of the organisation. Choose words that have nothing to do with either.';
  }
  return 'This is among the first passwords that an attacker tries. Add words that nobody would expect together.';
}

const disguises: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
  ß: 's',
  ı: 'i',
  ł: 'l',
  ø: 'o',
};

/** Lower case and without accents, so that `Şifre` is read as `sifre`. */
const simplified = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Digits and signs that stand for letters are read as letters, so that `p@55w0rd` is `password`. */
const undisguised = (text: string): string => [...text].map((sign) => disguises[sign] ?? sign).join('');

const nameParts = (name: string): string[] =>
  simplified(name)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length >= 3);

/** `abcabcabc` is `abc`: a repetition adds nothing. The last round may be cut short. */
function repeatedUnit(text: string): string {
  for (let size = 1; size <= text.length / 2; size += 1) {
    const unit = text.slice(0, size);
    if (unit.repeat(Math.ceil(text.length / size)).startsWith(text)) return unit;
  }
  return text;
}

/** How many letters and digits are left between what everybody adds at the ends and what everybody uses in the middle. */
function unguessable(text: string, words: readonly string[]): number {
  const disguised = undisguised(text);
  let left = '';
  for (let at = 0; at < text.length;) {
    const known = Math.max(longestWord(disguised, at, words), longestWalk(text, at), longestRun(text, at));
    if (known === 0) left += text[at];
    // A gap, so that the characters on both sides do not count as neighbours.
    else left += ' ';
    at += known || 1;
  }
  return left.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/[^\p{L}\p{N}]/gu, '').length;
}

const longestWord = (text: string, at: number, words: readonly string[]): number =>
  words.reduce((longest, word) => (word.length > longest && text.startsWith(word, at) ? word.length : longest), 0);

const walks = keyRows.flatMap((row) => [row, [...row].reverse().join('')]);

/** Four or more neighbouring keys from here on. */
function longestWalk(text: string, at: number): number {
  let longest = 3;
  for (const walk of walks) {
    while (at + longest < text.length && walk.includes(text.slice(at, at + longest + 1))) longest += 1;
  }
  return longest > 3 ? longest : 0;
}

/** Three or more of the same character from here on. */
function longestRun(text: string, at: number): number {
  let length = 1;
  while (text[at + length] === text[at]) length += 1;
  return length >= 3 ? length : 0;
}

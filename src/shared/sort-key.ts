/**
 * When texts are taken for the same (`fold`, which search asks for), and how names are ordered, in every list and on every
 * database: a key that is compared as it stands. SQLite knows no alphabet
 * but ASCII, and a PostgreSQL server the one it was installed with, so neither is asked.
 */

/** Letters that Unicode does not take apart into a plain one and a mark. */
const plain: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', þ: 'th', ς: 'σ' };

/** Accents taken apart from their letters, and what nobody sees: places where a word may or must not break, and the direction of writing. */
const unseen = /[\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

/** Without case, accents and unseen characters: what people take for the same word is the same text. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(unseen, '')
    .replace(/[ßæœøđðħıłþς]/g, (letter) => plain[letter] ?? letter);

/** Longer names are told apart by their id; what an index of PostgreSQL holds is bounded. */
const longest = 200;
const bounded = (text: string): string => text.slice(0, longest).toWellFormed();

/** Numbers sort by their size: each says first how long it is. */
const bySize = (digits: string): string => {
  const significant = digits.replace(/^0+(?=.)/, '');
  return String.fromCharCode(0x30 + Math.min(significant.length, 0x2f)) + significant;
};

/**
 * The words without case, accents and signs come first; accents decide between names that are equal so far, case after them.
 * What is compared is bytes of UTF-8, or units of JavaScript: both say the same.
 */
export function sortKey(name: string): string {
  const words = (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  const accented = name.normalize('NFD').toLowerCase();
  const capitals = name.replace(/./gsu, (sign) => (sign === sign.toLowerCase() ? '0' : '1')).replace(/0+$/, '');
  return [words.replace(/[0-9]+/g, bySize), accented === words ? '' : accented, capitals].map(bounded).join('\u0001');
}

/** For `toSorted`. */
export function compareNames(a: string, b: string): number {
  const [first, second] = [sortKey(a), sortKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/**
 * Telephone numbers as the search finds them: by any beginning of the number, with or without its country, its zero and its
 * signs, and by the number alone where it is known without the town's.
 */

/** How countries begin: one digit, two, or else three. */
const country = /^(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

const digitsOf = (text: string): string => text.replace(/\D/g, '');
/** The zero that stands for the country or the town is written by some and left out by others. */
const withoutZeros = (digits: string): string => digits.replace(/^0+/, '');
/** `+49 (0)171`: to be dialled within the country alone. */
const withoutOptional = (text: string): string => text.replace(/\(0\)/g, ' ');
/** Behind the country; empty where it is not whole, or none is said. */
function behindCountry(text: string): string {
  const digits = withoutZeros(digitsOf(text));
  return /^\s*\(?\s*(\+|00[1-9])/.test(text) && country.test(digits) ? withoutZeros(digits.replace(country, '')) : '';
}

const once = (words: readonly string[]): string[] => [...new Set(words.filter(Boolean))];

/** Without the town's a number has about so many digits. */
const ownDigits = 7;

/** As it is written, and in one piece from each place where somebody may begin to type it. */
export function phoneWords(phone: string): string {
  const text = withoutOptional(phone);
  const from = [...text.matchAll(/\+?\s*\d+/g)].map(({ index }) => text.slice(index));
  const end = withoutZeros(digitsOf(text).slice(-ownDigits));
  return [phone, ...once([...from.flatMap((rest) => [withoutZeros(digitsOf(rest)), behindCountry(rest)]), end])].join(' ');
}

/** Numbers with their country begin at this length, where nothing else says so. */
const withCountry = 11;

/** What else than its words finds what was typed, if that is a number or the beginning of one. */
export function numbersTyped(q: string): string[] {
  if (!/^[\d\s+()/.-]*\d[\d\s+()/.-]*$/.test(q)) return [];
  const text = withoutOptional(q);
  const digits = digitsOf(text);
  return once([withoutZeros(digits), behindCountry(text), !digits.startsWith('0') && digits.length >= withCountry ? behindCountry(`+${digits}`) : '']).filter(
    (number) => number !== q.trim(),
  );
}

/** The letters that stand for a person where there is no room for the name. */

/** First letters of the first and last word: `Ada King Lovelace` → `AL`. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)];
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

/** Breaks text into lines: at spaces, a word that is longer than a line after its hyphens, and inside a word only where nothing else is left. */

const partsOfWord = /(?<=[\p{L}\p{N}]-)(?=[\p{L}\p{N}])/u;

/** @param widthOf the width of a text, in the same measure. */
export const breakLines = (text: string, width: number, widthOf: (text: string) => number): string[] =>
  text.split('\n').flatMap((line) => breakLine(line, width, widthOf));

function breakLine(text: string, width: number, widthOf: (text: string) => number): string[] {
  const fits = (words: string) => widthOf(words) <= width;
  if (fits(text)) return [text];
  const lines: string[] = [];
  let line = '';
  const add = (piece: string, joint: string) => {
    if (line !== '' && fits(line + joint + piece)) {
      line += joint + piece;
      return;
    }
    if (line !== '') lines.push(line);
    const chunks = fits(piece) ? [piece] : chunksOf(piece, fits);
    lines.push(...chunks.slice(0, -1));
    line = chunks.at(-1) ?? '';
  };
  for (const word of text.split(' ')) {
    const [first = '', ...further] = fits(word) ? [word] : word.split(partsOfWord);
    add(first, ' ');
    for (const piece of further) add(piece, '');
  }
  return [...lines, line];
}

/** As many characters on each line as fit, at least one. */
function chunksOf(word: string, fits: (words: string) => boolean): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const character of word) {
    if (chunk !== '' && !fits(chunk + character)) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  return [...chunks, chunk];
}

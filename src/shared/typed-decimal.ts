/** Numbers as people type and paste them: with a point or a comma, groups of three, a currency. What can mean two things is not guessed. */

export type Reading =
  | { readonly is: 'number'; readonly decimal: string }
  /** The last sign may stand before thousands, or before the fraction. */
  | { readonly is: 'either'; readonly whole: string; readonly fraction: string }
  | { readonly is: 'none' };

const none: Reading = { is: 'none' };

/** A sign of a currency or its three letters, at either end; spaces and strokes between groups. */
const currency = /^(?:\p{Sc}|[A-Za-z]{3}(?![A-Za-z]))|(?:\p{Sc}|(?<![A-Za-z])[A-Za-z]{3})$/gu;
const gaps = /[\s'’_]/g;

/** `01.50` → `1.50`, `.5` → `0.5`, `5.` → `5`. */
function plain(sign: string, whole: string, fraction = ''): Reading {
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return { is: 'number', decimal: `${sign}${digits}${fraction === '' ? '' : `.${fraction}`}` };
}

/**
 * @param isPrice a point before three digits means thousands as well as thousandths; elsewhere it is the point that the pages write
 * @returns a decimal string as operations take it
 */
export function readDecimal(written: string, isPrice = false): Reading {
  const trimmed = written.trim().replaceAll('−', '-');
  const bare = trimmed.replace(currency, '').trim().replace(currency, '').replace(gaps, '');
  const [, sign = '', text = ''] = /^(-?)(.*)$/.exec(bare) ?? [];
  if (!/^[\d.,]*\d[\d.,]*$/.test(text)) return none;
  const points = [...text].filter((letter) => letter === '.').length;
  const commas = [...text].filter((letter) => letter === ',').length;
  if (points === 0 && commas === 0) return plain(sign, text);

  if (points > 0 && commas > 0) {
    // Whichever comes last stands before the fraction; the other one is between groups.
    const [group, mark] = text.lastIndexOf('.') > text.lastIndexOf(',') ? [',', '.'] : ['.', ','];
    const [whole = '', fraction = '', ...more] = text.split(mark);
    return more.length === 0 && isGrouped(whole, group) ? plain(sign, whole.replaceAll(group, ''), fraction) : none;
  }

  const mark = commas > 0 ? ',' : '.';
  const [whole = '', fraction = '', ...more] = text.split(mark);
  if (more.length > 0) return isGrouped(text, mark) ? plain(sign, text.replaceAll(mark, '')) : none;
  const isThousands = /^[1-9]\d{0,2}$/.test(whole) && /^\d{3}$/.test(fraction);
  if (isThousands && (mark === ',' || isPrice)) return { is: 'either', whole: `${sign}${whole}${fraction}`, fraction: `${sign}${whole}.${fraction}` };
  return plain(sign, whole, fraction);
}

/** `1,234,567`, with groups of three behind the first. */
const isGrouped = (text: string, mark: string): boolean => {
  const [first = '', ...groups] = text.split(mark);
  return /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
};

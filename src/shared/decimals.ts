/** Exact arithmetic with decimal strings of up to six places: quantities and unit prices. */

export const millionths = 1_000_000n;

/** '1.5' → 1500000n. */
export function toMillionths(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const scaled = BigInt(whole) * millionths + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return negative ? -scaled : scaled;
}

/** @returns the shortest decimal string: '1.5', '12', '0.000001'. */
export function fromMillionths(scaled: bigint): string {
  const magnitude = scaled < 0n ? -scaled : scaled;
  const fraction = (magnitude % millionths).toString().padStart(6, '0').replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${magnitude / millionths}${fraction ? `.${fraction}` : ''}`;
}

export const plus = (a: string, b: string): string => fromMillionths(toMillionths(a) + toMillionths(b));
export const minus = (a: string, b: string): string => fromMillionths(toMillionths(a) - toMillionths(b));
/** Below zero, zero, or above it: how a compares with b. */
export const compare = (a: string, b: string): -1 | 0 | 1 => {
  const difference = toMillionths(a) - toMillionths(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};
export const isZero = (decimal: string): boolean => toMillionths(decimal) === 0n;
/** 14.80 and 14.8 are one number. */
export const shortest = (decimal: string): string => fromMillionths(toMillionths(decimal));

/** Amounts of money: exact products of decimals, rounded once, half away from zero. */

const millionths = 1_000_000n;

/** Decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `quantity` × `unitPrice`, both decimal strings with up to six places, as minor units of the currency. */
export const amountMinor = (quantity: string, unitPrice: string, currency: string): number =>
  round(toMillionths(quantity) * toMillionths(unitPrice) * 10n ** BigInt(minorDigits(currency)), millionths * millionths);

/** Minutes at a rate per hour, as minor units of the currency. */
export const labourMinor = (minutes: number, ratePerHour: string, currency: string): number =>
  round(BigInt(minutes) * toMillionths(ratePerHour) * 10n ** BigInt(minorDigits(currency)), 60n * millionths);

function toMillionths(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const scaled = BigInt(whole) * millionths + BigInt(fraction.padEnd(6, '0').slice(0, 6));
  return negative ? -scaled : scaled;
}

function round(numerator: bigint, denominator: bigint): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude + denominator / 2n) / denominator;
  return Number(numerator < 0n ? -rounded : rounded);
}

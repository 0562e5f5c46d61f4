/** Amounts of money: exact products of decimals, rounded once, half away from zero. */
import { minorDigits } from './currencies.ts';
import { millionths, toMillionths } from './decimals.ts';

/** `quantity` × `unitPrice`, both decimal strings with up to six places, as minor units of the currency. */
export const amountMinor = (quantity: string, unitPrice: string, currency: string): number =>
  round(toMillionths(quantity) * toMillionths(unitPrice) * 10n ** BigInt(minorDigits(currency)), millionths * millionths);

/** Minutes at a rate per hour, as minor units of the currency. */
export const labourMinor = (minutes: number, ratePerHour: string, currency: string): number =>
  round(BigInt(minutes) * toMillionths(ratePerHour) * 10n ** BigInt(minorDigits(currency)), 60n * millionths);

function round(numerator: bigint, denominator: bigint): number {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (magnitude + denominator / 2n) / denominator;
  return Number(numerator < 0n ? -rounded : rounded);
}

/** Exact sums and comparisons of quantities, which are decimal strings with up to six places. */
import { decimalFromDatabase, decimalToDatabase } from '#database/columns.ts';

export const plus = (a: string, b: string): string => decimalFromDatabase(BigInt(decimalToDatabase(a)) + BigInt(decimalToDatabase(b)));
export const minus = (a: string, b: string): string => decimalFromDatabase(BigInt(decimalToDatabase(a)) - BigInt(decimalToDatabase(b)));
/** Below zero, zero, or above it: how a compares with b. */
export const compare = (a: string, b: string): number => decimalToDatabase(a) - decimalToDatabase(b);
export const isZero = (a: string): boolean => decimalToDatabase(a) === 0;

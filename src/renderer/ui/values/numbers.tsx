/** Amounts and quantities, written as the language writes them, with figures of one width. */
import { minorDigits } from '#shared/currencies.ts';
import { locale } from '#renderer/text/text.ts';
import classes from './small.module.css';
import { unitOf } from './units.ts';

interface MoneyValue {
  amountMinor: number;
  currency: string;
}

/** Decimal places differ by currency, and browsers disagree about them. */
function moneyFormat(currency: string): Intl.NumberFormat {
  const places = minorDigits(currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: places, maximumFractionDigits: places });
}

/** `€1,234.50` for 123450 minor units of EUR. */
export const spokenMoney = ({ amountMinor, currency }: MoneyValue): string => moneyFormat(currency).format(amountMinor / 10 ** minorDigits(currency));

export function Money({ value }: { value: MoneyValue | null | undefined }) {
  return value ? <span className={classes.number}>{spokenMoney(value)}</span> : null;
}

interface UnitPriceProps {
  /** A decimal string of the contract: prices of single pieces are often finer than a cent. */
  value: string | null | undefined;
  currency: string;
}

/** `€0.083`: at least as many places as the currency has, and all that the price has. */
export function UnitPrice({ value, currency }: UnitPriceProps) {
  if (!value) return null;
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 6, minimumFractionDigits: minorDigits(currency) });
  return <span className={classes.number}>{format.format(value as Intl.StringNumericLiteral)}</span>;
}

const quantityFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

/** `1,200 pieces`; the number alone where it has no unit. A string keeps all its places: a number would round the sixth. */
export const spokenQuantity = (value: string, unit?: string): string =>
  [quantityFormat.format(value as Intl.StringNumericLiteral), unit && unitOf(value, unit)].filter(Boolean).join(' ');

interface QuantityProps {
  /** A number, or a decimal string of the contract. */
  value: number | string | null | undefined;
  /** Said in the number of the value. */
  unit?: string;
}

export function Quantity({ value, unit }: QuantityProps) {
  if (value === null || value === undefined || value === '') return null;
  return (
    <span className={classes.number}>
      {/* A string keeps all its places: a number would round the sixth. */}
      {quantityFormat.format(value as Intl.StringNumericLiteral)}
      {unit && <span className={classes.unit}>{unitOf(value, unit)}</span>}
    </span>
  );
}

/** Amounts and quantities, written as the language writes them, with figures of one width. */
import { locale } from '#renderer/app/text/text.ts';
import classes from './small.module.css';

interface MoneyValue {
  amountMinor: number;
  currency: string;
}

/** Decimal places differ by currency: two for the euro, none for the yen. */
const moneyFormat = (currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency });

/** `€1,234.50` for 123450 minor units of EUR. */
export function spokenMoney({ amountMinor, currency }: MoneyValue): string {
  const format = moneyFormat(currency);
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function Money({ value }: { value: MoneyValue | null | undefined }) {
  return value ? <span className={classes.number}>{spokenMoney(value)}</span> : null;
}

const quantityFormat = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });

interface QuantityProps {
  /** A number, or a decimal string of the contract. */
  value: number | string | null | undefined;
  unit?: string;
}

export function Quantity({ value, unit }: QuantityProps) {
  if (value === null || value === undefined || value === '') return null;
  return (
    <span className={classes.number}>
      {/* A string keeps all its places: a number would round the sixth. */}
      {quantityFormat.format(value as Intl.StringNumericLiteral)}
      {unit && <span className={classes.unit}>{unit}</span>}
    </span>
  );
}

/** An amount of money as people write it; the value is minor units of the currency. */
import { useState, type ReactNode } from 'react';
import { minorDigits } from '#shared/currencies.ts';
import { DecimalInput } from './decimal-input.tsx';

interface MinorInputProps {
  label: string;
  currency: string;
  value?: number | '';
  onChange: (amountMinor: number | '') => void;
  error?: ReactNode;
  required: boolean;
}

export function MinorInput({ currency, value = '', onChange, ...field }: MinorInputProps) {
  const places = minorDigits(currency);
  const toMinor = (typed: string): number | '' => (typed === '' ? '' : Math.round(Number(typed) * 10 ** places));
  // `7500.` is on its way to 7500.50: what is typed stands as long as it means the value.
  const [typed, setTyped] = useState<string>();
  const shown = typed !== undefined && toMinor(typed) === value ? typed : value === '' ? '' : (value / 10 ** places).toFixed(places);

  function change(next: string) {
    // What is no amount is not taken: it would be saved as none.
    if (Number.isNaN(Number(next)) || next.startsWith('-')) return;
    // Nor is `1,234` of a currency with cents: it would be rounded unseen, and may have been meant as thousands.
    if ((next.split('.')[1]?.length ?? 0) > places) return;
    setTyped(next);
    onChange(toMinor(next));
  }

  return <DecimalInput {...field} unit={currency} value={shown} onChange={change} />;
}

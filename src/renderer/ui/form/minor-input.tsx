/** An amount of money as people write it; the value is minor units of the currency. */
import { useState, type ReactNode } from 'react';
import { minorDigits } from '#shared/currencies.ts';
import { DecimalInput } from './decimal-input.tsx';

interface MinorInputProps {
  label: string;
  currency: string;
  value?: number | '';
  /** @param amountMinor not a number where what is typed is no amount, so that no operation takes it */
  onChange: (amountMinor: number | '') => void;
  error?: ReactNode;
  required: boolean;
}

export function MinorInput({ currency, value = '', onChange, ...field }: MinorInputProps) {
  const places = minorDigits(currency);
  // A third place means nothing in euros: it is no amount, instead of being rounded away unseen.
  const isAmount = (typed: string): boolean => /^\d+(\.\d+)?$/.test(typed) && (typed.split('.')[1]?.length ?? 0) <= places;
  const toMinor = (typed: string): number | '' => (typed === '' ? '' : isAmount(typed) ? Math.round(Number(typed) * 10 ** places) : Number.NaN);
  const [typed, setTyped] = useState<string>();
  const shown =
    typed !== undefined && Object.is(toMinor(typed), value) ? typed : value === '' || Number.isNaN(value) ? '' : (value / 10 ** places).toFixed(places);

  function change(next: string) {
    setTyped(next);
    onChange(toMinor(next));
  }

  return <DecimalInput {...field} unit={currency} value={shown} onChange={change} />;
}

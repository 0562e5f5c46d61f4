/** An amount of money as people write it; the value is minor units of the currency. */
import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { minorPlaces } from '../numbers.tsx';

interface MinorInputProps {
  label: string;
  currency: string;
  value?: number | '';
  onChange: (amountMinor: number | '') => void;
  error?: ReactNode;
  required: boolean;
}

export function MinorInput({ currency, value = '', onChange, ...field }: MinorInputProps) {
  const places = minorPlaces(currency);
  return (
    <NumberInput
      {...field}
      hideControls
      allowNegative={false}
      decimalScale={places}
      thousandSeparator=","
      prefix={`${currency} `}
      value={value === '' ? '' : value / 10 ** places}
      onChange={(amount) => onChange(typeof amount === 'number' ? Math.round(amount * 10 ** places) : '')}
    />
  );
}

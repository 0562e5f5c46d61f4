/** Flight time as people write it, in hours; the value is seconds. */
import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '#renderer/app/text/text.ts';

interface HoursInputProps {
  label: string;
  /** Seconds, or blank. */
  value?: number | '';
  onChange: (seconds: number | '') => void;
  error?: ReactNode;
  required: boolean;
}

const secondsAnHour = 3600;

export function HoursInput({ value = '', onChange, ...field }: HoursInputProps) {
  return (
    <NumberInput
      {...field}
      placeholder={text.fleet.hoursHint}
      suffix=" h"
      hideControls
      allowNegative={false}
      decimalScale={2}
      thousandSeparator=","
      value={value === '' ? '' : Math.round((value / secondsAnHour) * 100) / 100}
      onChange={(hours) => onChange(typeof hours === 'number' ? Math.round(hours * secondsAnHour) : '')}
    />
  );
}

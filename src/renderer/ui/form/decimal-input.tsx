/** A decimal of the contract, typed as people write it: the string keeps every place, which a number would round. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './decimal-input.module.css';

interface DecimalInputProps {
  label: ReactNode;
  description?: ReactNode;
  value?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Stands behind the number: a currency or a unit. */
  unit?: string;
}

/** A comma is a decimal point; blanks and leading noughts mean nothing. */
const normal = (typed: string): string => typed.replace(/\s/g, '').replace(',', '.').replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.');

export function DecimalInput({ value = '', onChange, unit, ...field }: DecimalInputProps) {
  return (
    <TextInput
      {...field}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ input: classes.input ?? '' }}
      value={value}
      onChange={(event) => onChange(normal(event.currentTarget.value))}
      {...(unit && { rightSection: <span className={classes.unit}>{unit}</span>, rightSectionWidth: `calc(${unit.length}ch + 20px)`, rightSectionPointerEvents: 'none' as const })}
    />
  );
}

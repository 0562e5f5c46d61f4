/** A quantity or a price: typed or pasted as people write it, kept as the decimal string that operations take; what can mean two things is asked. */
import { TextInput, UnstyledButton, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import { isCurrency } from '#shared/currencies.ts';
import { readDecimal } from '#shared/typed-decimal.ts';
import { unitOf } from '../values/units.ts';
import classes from './decimal-input.module.css';

interface DecimalInputProps extends Omit<TextInputProps, 'onChange' | 'value' | 'rightSection' | 'rightSectionWidth'> {
  value?: unknown;
  /** @param value a decimal string; what is none yet, as it was typed, so that no operation takes it */
  onChange: (value: string) => void;
  /** Said after the number, and in its number: a unit or a currency. */
  unit?: string;
}

const letterWidth = 8;

export function DecimalInput({ value, onChange, unit, error, ...field }: DecimalInputProps) {
  const [typed, setTyped] = useState<string>();
  const isPrice = unit !== undefined && isCurrency(unit);
  const read = (written: string): string => {
    const reading = readDecimal(written, isPrice);
    if (reading.is === 'number') return reading.decimal;
    // With a comma no operation takes it: nothing is saved that was not decided.
    return reading.is === 'either' ? reading.fraction.replace('.', ',') : written;
  };
  const given = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // What was typed stands as long as it means the value.
  const isTyped = typed !== undefined && read(typed) === given;
  const reading = isTyped ? readDecimal(typed, isPrice) : null;
  const decide = (decimal: string) => {
    setTyped(undefined);
    onChange(decimal);
  };
  const said = unit && unitOf(Number(given), unit);
  return (
    <TextInput
      {...field}
      value={isTyped ? typed : given}
      inputMode="decimal"
      autoComplete="off"
      error={reading?.is === 'either' ? <Either {...reading} onDecide={decide} /> : error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(read(currentTarget.value));
      }}
      {...(said && { rightSection: said, rightSectionWidth: 20 + said.length * letterWidth, rightSectionPointerEvents: 'none' })}
    />
  );
}

function Either({ whole, fraction, onDecide }: { whole: string; fraction: string; onDecide: (decimal: string) => void }) {
  return (
    <span className={classes.either} role="alert">
      <span className={classes.question}>{text.forms.either}</span>
      {[whole, fraction].map((decimal) => (
        <UnstyledButton key={decimal} className={classes.choice} onClick={() => onDecide(decimal)}>
          {decimal}
        </UnstyledButton>
      ))}
    </span>
  );
}

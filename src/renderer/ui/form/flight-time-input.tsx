/** Flight time as people write it; the value is seconds, and blank where nothing is written. */
import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { text } from '#renderer/text/text.ts';
import { readFlightTime, writtenFlightTime } from '#shared/flight-time.ts';

interface FlightTimeInputProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Seconds, blank, or what was typed where it is no flight time. */
  value?: number | string | null;
  onChange: (value: number | string) => void;
}

const valueOf = (typed: string): number | string => (typed.trim() === '' ? '' : (readFlightTime(typed) ?? typed));

export function FlightTimeInput({ value, onChange, error, ...field }: FlightTimeInputProps) {
  const [typed, setTyped] = useState('');
  const given = value ?? '';
  // What stands in the field stays as it was typed, as long as it says what the form holds.
  const shown = valueOf(typed) === given ? typed : typeof given === 'number' ? writtenFlightTime(given) : given;
  return (
    <TextInput
      placeholder={text.readings.flightTimeHint}
      autoComplete="off"
      {...field}
      error={error && typeof given === 'string' && given !== '' ? text.readings.flightTimeFault : error}
      value={shown}
      onChange={({ currentTarget: { value: next } }) => {
        setTyped(next);
        onChange(valueOf(next));
      }}
    />
  );
}

/** A day and a time of day: shown in this person's time zone, given and taken as an ISO instant. */
import { DateTimePicker } from '@mantine/dates';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { useNow } from '../values/use-now.ts';

const pickerFormat = 'YYYY-MM-DD HH:mm:ss';

interface InstantInputProps {
  label: string;
  description?: ReactNode;
  value?: string | null | undefined;
  /** An empty string for none, as in every text field. */
  onChange: (value: string) => void;
  error?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Only what is still to come, or only what is past; either unless said. */
  range?: 'future' | 'past';
  /** Time of day for a newly chosen day, such as `17:00`. */
  usualTime?: string;
  onBlur?: () => void;
}

export function InstantInput({ value, onChange, range, usualTime = '17:00', required = false, ...field }: InstantInputProps) {
  const now = useNow();
  return (
    <DateTimePicker
      {...field}
      withAsterisk={required}
      clearable={!required}
      clearButtonProps={{ 'aria-label': text.lists.clearFilters }}
      valueFormat="D MMM YYYY HH:mm"
      defaultTimeValue={usualTime}
      value={value ? dayjs(value).format(pickerFormat) : null}
      onChange={(chosen) => onChange(chosen ? dayjs(chosen).toISOString() : '')}
      {...(range === 'future' && { minDate: now })}
      {...(range === 'past' && { maxDate: now })}
      popoverProps={{ withinPortal: true }}
      submitButtonProps={{ 'aria-label': text.forms.save }}
    />
  );
}

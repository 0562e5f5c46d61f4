/** Picks another record by typing a part of its name or number. */
import { Loader, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import type { Choice } from '../list/list.ts';
import { useDelayedFlag } from '../pages/use-delayed-flag.ts';

const pauseMs = 120;

interface RecordSelectProps {
  label: string;
  /** At most a handful of records for the words typed; for no words the likely ones. */
  find: (words: string) => Promise<Choice[]>;
  /** The name of the record that is chosen already. */
  name: (id: string) => Promise<string>;
  value?: string | null | undefined;
  onChange: (id: string | null) => void;
  error?: ReactNode;
  description?: ReactNode;
  required?: boolean;
  disabled?: boolean;
  /** Stands in something that closes when the page beside it is clicked: the list must then be a part of it. */
  inPopover?: boolean;
}

export function RecordSelect({ find, name, value = null, onChange, inPopover = false, ...field }: RecordSelectProps) {
  const source = useId();
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), pauseMs);
  const { data: found = [], isFetching } = useQuery({
    queryKey: ['record-select', source, asked],
    queryFn: () => find(asked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const { data: ownName } = useQuery({
    queryKey: ['record-name', source, value],
    queryFn: () => name(value ?? ''),
    enabled: value !== null && !found.some((choice) => choice.value === value),
  });
  const isSlow = useDelayedFlag(isFetching);
  const isListed = value === null || found.some((choice) => choice.value === value);
  const choices = isListed ? found : [{ value, label: ownName ?? '…' }, ...found];
  const ownLabel = choices.find((choice) => choice.value === value)?.label;

  return (
    <Select
      {...field}
      searchable
      clearable={!field.required}
      allowDeselect={false}
      // A form that opens with the cursor here must not open its list too.
      openOnFocus={false}
      data={choices}
      // The program has searched already, by more than the name.
      filter={({ options }) => options}
      value={value}
      onChange={onChange}
      // The name that is chosen already is not searched for: whoever opens the list looks for another.
      onSearchChange={(typed) => setWords(typed === ownLabel ? '' : typed)}
      rightSection={isSlow ? <Loader size={16} /> : undefined}
      comboboxProps={{ withinPortal: !inPopover }}
    />
  );
}

/** Finds a record by typing, or begins a new one with the words that were typed. */
import { Group, Loader, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import type { Choice } from '#renderer/ui/list/list.ts';
import type { RecordChoices } from '#renderer/records/record-choices.ts';
import { useDelayedFlag } from '#renderer/ui/pages/use-delayed-flag.ts';
import { focusAfter } from './enter-goes-on.ts';

const pauseMs = 120;
const newValue = 'new';

interface FindOrNewProps extends RecordChoices {
  label: string;
  placeholder: string;
  value: string | null;
  onChange: (id: string | null) => void;
  /** Absent where the person may not make one. */
  onNew?: ((words: string) => void) | undefined;
  newLabel: (words: string) => string;
  error: ReactNode;
  /** The cursor is put here when it appears. */
  startsHere?: boolean;
}

export function FindOrNew({ find, name, value, onChange, onNew, newLabel, startsHere = false, ...field }: FindOrNewProps) {
  const source = useId();
  const input = useRef<HTMLInputElement>(null);
  const start = useEffectEvent(() => {
    if (startsHere) input.current?.focus();
  });
  useEffect(() => start(), []);
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), pauseMs);
  const found = useQuery({ queryKey: ['find-or-new', source, asked], queryFn: () => find(asked), placeholderData: keepPreviousData, gcTime: 0 });
  const chosen = useQuery({ queryKey: ['record-name', source, value], queryFn: () => name(value ?? ''), enabled: value !== null });
  const isSlow = useDelayedFlag(found.isFetching);

  const records = found.data ?? [];
  const ownChoice: Choice[] = value !== null && !records.some((choice) => choice.value === value) ? [{ value, label: chosen.data ?? '…' }] : [];
  // The words of what is chosen stand in the field, and are no name for a new one.
  const isTyping = words.trim() !== '' && words !== chosen.data;
  const choices = [...ownChoice, ...records, ...(onNew ? [{ value: newValue, label: newLabel(isTyping ? words.trim() : '') }] : [])];

  function choose(next: string | null) {
    if (next === newValue) {
      onNew?.(isTyping ? words.trim() : '');
      return;
    }
    onChange(next);
    // What was found needs no second look: on to the next question.
    const { current } = input;
    if (next && current?.form) requestAnimationFrame(() => current.form && focusAfter(current.form, current));
  }

  // A scanner types and presses Enter before the answer is there: it counts as soon as it is, where it names one record or none.
  const isBehind = isTyping && (words.trim() !== asked || found.isPlaceholderData);
  const enterWaits = useRef(false);

  function waitWithEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !isBehind) return;
    event.preventDefault();
    event.stopPropagation();
    enterWaits.current = true;
  }

  const enter = useEffectEvent(() => {
    if (!enterWaits.current) return;
    enterWaits.current = false;
    const [only, ...others] = records;
    if (others.length === 0) choose(only?.value ?? newValue);
  });
  useEffect(() => {
    if (!isBehind) enter();
  }, [isBehind]);

  return (
    <Select
      {...field}
      onKeyDownCapture={waitWithEnter}
      ref={input}
      openOnFocus={false}
      required
      searchable
      clearable
      data={choices}
      // The program has searched already, by more than the name.
      filter={({ options }) => options}
      nothingFoundMessage={text.intake.nothingFound}
      value={value}
      onChange={choose}
      onSearchChange={setWords}
      selectFirstOptionOnChange
      rightSection={isSlow ? <Loader size={16} /> : undefined}
      comboboxProps={{ withinPortal: true }}
      renderOption={({ option }) =>
        option.value === newValue ? (
          <Group gap={8} fw={500}>
            <IconPlus size={16} aria-hidden />
            {option.label}
          </Group>
        ) : (
          option.label
        )
      }
    />
  );
}

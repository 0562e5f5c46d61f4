/** One filter as a sentence: a click changes it, the cross takes it away. */
import { Checkbox, CloseButton, Popover, Radio, Stack, UnstyledButton } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { text } from '#renderer/text/text.ts';
import { RecordSelect } from '../form/record-select.tsx';
import { chosen, isOn, toSentence } from './filter-reading.ts';
import { filterKeys, type ListState } from './list-state.ts';
import classes from './list.module.css';
import type { Filter } from './list.ts';

interface FilterChipProps {
  filter: Filter;
  state: ListState;
  startsOpen: boolean;
  /** Runs when the editor closes. */
  onEdited: () => void;
}

export function FilterChip({ filter, state, startsOpen, onEdited }: FilterChipProps) {
  const [open, editor] = useDisclosure(startsOpen, { onClose: onEdited });
  const recordName = useRecordName(filter, state);
  const { subject, value } = toSentence(filter, state.params, recordName);
  const sentence = `${subject} ${value}`.trim();

  function remove() {
    state.setFilter(Object.fromEntries(filterKeys(filter).map((key) => [key, []])));
    onEdited();
  }

  return (
    <Popover opened={open} onChange={(next) => (next ? editor.open() : editor.close())} position="bottom-start" trapFocus returnFocus>
      <div className={classes.chip}>
        <Popover.Target>
          <UnstyledButton className={classes.chipWords} onClick={filter.kind === 'flag' ? undefined : editor.toggle}>
            {subject} <strong>{value || '…'}</strong>
          </UnstyledButton>
        </Popover.Target>
        {isOn(filter, state.params) && <CloseButton size="sm" aria-label={text.lists.removeFilter(sentence)} onClick={remove} />}
      </div>
      <Popover.Dropdown aria-label={filter.label}>
        <FilterEditor filter={filter} state={state} onDone={editor.close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function useRecordName(filter: Filter, { params }: ListState): string | undefined {
  const [id] = chosen(filter, params);
  const isRecord = filter.kind === 'record' && id !== undefined;
  return useQuery({
    queryKey: ['record-name', filter.key, id],
    queryFn: () => (isRecord ? filter.name(id) : ''),
    enabled: isRecord,
  }).data;
}

function FilterEditor({ filter, state, onDone }: { filter: Filter; state: ListState; onDone: () => void }) {
  const values = chosen(filter, state.params);
  switch (filter.kind) {
    case 'flag':
      return null;
    case 'choice':
      return (
        <Radio.Group
          aria-label={filter.label}
          value={values[0] ?? ''}
          onChange={(value) => {
            state.setFilter({ [filter.key]: [value] });
            onDone();
          }}
        >
          <Stack gap={8}>
            {filter.choices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
      );
    case 'choices':
      return (
        <Checkbox.Group aria-label={filter.label} value={values} onChange={(next) => state.setFilter({ [filter.key]: next })}>
          <Stack gap={8}>
            {filter.choices.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case 'record':
      return (
        <RecordSelect
          inPopover
          label={filter.label}
          find={filter.find}
          value={values[0] ?? null}
          name={filter.name}
          onChange={(id) => {
            state.setFilter({ [filter.key]: id ? [id] : [] });
            onDone();
          }}
        />
      );
    case 'period': {
      const [from, to] = values;
      return (
        <DatePicker
          type="range"
          allowSingleDateInRange
          value={[from || null, to || null]}
          onChange={([first, last]) => state.setFilter({ [filter.fromKey]: [first ?? ''], [filter.toKey]: [last ?? ''] })}
        />
      );
    }
  }
}

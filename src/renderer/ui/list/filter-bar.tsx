/** Search, filters as sentences, and the menu that adds one. */
import { Button, CloseButton, Menu, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { FilterChip } from './filter-chip.tsx';
import { isOn } from './filter-reading.ts';
import type { ListState } from './list-state.ts';
import classes from './list.module.css';
import type { Filter } from './list.ts';

/** Typing pauses this long before the list is asked. */
const pauseMs = 120;

interface FilterBarProps {
  state: ListState;
  filters: readonly Filter[];
  searchable: boolean;
  /** Stands at the end of the bar: count and columns. */
  children: ReactNode;
}

export function FilterBar({ state, filters, searchable, children }: FilterBarProps) {
  // A filter chosen in the menu is shown with its editor open before it has a value.
  const [added, setAdded] = useState<string>();
  const shown = filters.filter((filter) => isOn(filter, state.params) || filter.key === added);
  const addable = filters.filter((filter) => !shown.includes(filter));

  function add(filter: Filter) {
    if (filter.kind === 'flag') state.setFilter({ [filter.key]: ['1'] });
    else setAdded(filter.key);
  }

  return (
    <div className={classes.bar}>
      {searchable && <SearchField state={state} />}
      {shown.map((filter) => (
        <FilterChip key={filter.key} filter={filter} state={state} startsOpen={filter.key === added} onEdited={() => setAdded(undefined)} />
      ))}
      {addable.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" color="gray" leftSection={<IconFilter size={16} stroke={1.5} />}>
              {text.lists.filter}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable.map((filter) => (
              <Menu.Item key={filter.key} onClick={() => add(filter)}>
                {filter.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {shown.length > 1 && (
        <Button variant="subtle" color="gray" onClick={state.clear}>
          {text.lists.clearFilters}
        </Button>
      )}
      <div className={classes.barEnd}>{children}</div>
    </div>
  );
}

function SearchField({ state: { words, setWords } }: { state: ListState }) {
  const input = useRef<HTMLInputElement>(null);
  const ask = useDebouncedCallback(setWords, pauseMs);
  useHotkeys([['/', () => input.current?.focus()]]);

  // A view or a link may bring other words; while somebody types, theirs are the newer ones.
  useEffect(() => {
    if (input.current && input.current !== document.activeElement) input.current.value = words;
  }, [words]);

  function clear() {
    if (input.current) input.current.value = '';
    ask.cancel();
    setWords('');
  }

  return (
    <TextInput
      ref={input}
      className={classes.search}
      aria-label={text.lists.search}
      aria-keyshortcuts="/"
      placeholder={text.lists.search}
      leftSection={<IconSearch size={16} stroke={1.5} />}
      rightSection={words && <CloseButton size="sm" aria-label={text.lists.clearSearch} onClick={clear} />}
      defaultValue={words}
      onChange={(event) => ask(event.currentTarget.value.trim())}
    />
  );
}

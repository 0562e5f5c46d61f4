/** The palette (`Ctrl+K`): jumps to any record or page, runs any command this person may run. */
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconArrowRight, IconSearch, type Icon } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { faceIcons, faceLabel } from '#renderer/ui/faces.ts';
import { features } from '../features.ts';
import { text } from '../text/text.ts';
import classes from './shell.module.css';
import { useCommands } from './use-commands.ts';
import { useRailPages } from './use-rail-pages.ts';

interface Entry {
  key: string;
  label: string;
  description?: string | undefined;
  icon: Icon;
  start: () => void;
}

/** Typing pauses this long before the program is asked. */
const pauseMs = 120;
const kinds = features.flatMap(({ finds }) => (finds ? [finds] : []));

const matches = (words: string, ...texts: (string | undefined)[]) => {
  const all = texts.join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => all.includes(word));
};

export function Palette() {
  const [words, setWords] = useState('');
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(words.trim(), pauseMs);
  const found = useQuery({
    ...api.search.find.queryOptions({ input: { q: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const hits = asked === '' ? [] : (found.data?.items ?? []);

  const records = kinds.map(({ kind, label, icon, pathOf }) => ({
    label,
    entries: hits
      .filter((hit) => hit.kind === kind)
      .map(({ id, title, detail }): Entry => ({ key: id, label: title, description: detail, icon, start: () => void navigate(pathOf(id)) })),
  }));
  const commands = useCommands()
    .filter(({ label, keywords }) => matches(words, label, keywords))
    .map(({ label, icon, start }): Entry => ({ key: label, label, icon, start }));
  const pages = useRailPages()
    .filter(({ label, face }) => matches(words, label, faceLabel(face)))
    .map(({ path, label, face }): Entry => ({
      key: path, label, description: faceLabel(face), icon: faceIcons[face], start: () => void navigate(path),
    }));

  const groups = [...records, { label: text.shell.commands, entries: commands }, { label: text.shell.pages, entries: pages }];
  const nothing = groups.every(({ entries }) => entries.length === 0) && !found.isFetching;

  return (
    <Spotlight.Root
      query={words}
      onQueryChange={setWords}
      tagsToIgnore={[]}
      scrollable
      maxHeight="60vh"
      classNames={{ content: classes.paletteContent ?? '' }}
    >
      <Spotlight.Search placeholder={text.shell.searchPlaceholder} aria-label={text.shell.search} leftSection={<IconSearch size={18} stroke={1.5} />} />
      <Spotlight.ActionsList>
        {groups
          .filter(({ entries }) => entries.length > 0)
          .map(({ label, entries }) => (
            <Spotlight.ActionsGroup key={label} label={label}>
              {entries.map(({ key, icon: EntryIcon, start, label: name, description }) => (
                <Spotlight.Action
                  key={key}
                  className={classes.paletteAction ?? ''}
                  label={name}
                  {...(description && { description })}
                  leftSection={<EntryIcon size={18} stroke={1.5} />}
                  rightSection={<IconArrowRight size={14} stroke={1.5} />}
                  onClick={start}
                />
              ))}
            </Spotlight.ActionsGroup>
          ))}
        {nothing && <Spotlight.Empty>{words ? text.shell.searchEmpty(words) : text.shell.searchIdle}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

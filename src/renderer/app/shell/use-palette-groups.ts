/** What the palette offers for the words typed: records that the program finds, commands, pages. */
import { useDebouncedValue } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { faceIcons, faceLabel } from '#renderer/ui/pages/faces.ts';
import { features } from '../features.ts';
import { text } from '#renderer/text/text.ts';
import { useCommands } from './use-commands.ts';
import { useRailPages } from './use-rail-pages.ts';

interface Entry {
  key: string;
  label: string;
  description?: string;
  icon: Icon;
  /** Found for what was typed before: it stands until the answer comes, and Enter does not take it unasked. */
  isOlder?: boolean;
  start: () => void;
}

interface Group {
  label: string;
  entries: readonly Entry[];
}

/** Typing pauses this long before the program is asked. */
const pauseMs = 120;
const kinds = features.flatMap(({ finds }) => (finds ? [finds] : []));

/** Every word begins a word of the texts, as it does where the program searches. */
function matches(words: string, ...texts: (string | undefined)[]): boolean {
  const all = ` ${texts.join(' ')}`.toLowerCase();
  return words
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => all.includes(` ${word}`));
}

export function usePaletteGroups(words: string): { groups: readonly Group[]; isSearching: boolean } {
  const navigate = useNavigate();
  const [asked] = useDebouncedValue(words.trim(), pauseMs);
  const found = useQuery({
    ...api.search.find.queryOptions({ input: { q: asked } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const hits = asked === '' || words.trim() === '' ? [] : (found.data?.items ?? []);
  const isOlder = asked !== words.trim() || found.isPlaceholderData;

  const records = kinds.map(({ kind, label, icon, pathOf }) => ({
    label,
    entries: hits
      .filter((hit) => hit.kind === kind)
      .map(({ id, title, detail }): Entry => ({ key: id, label: title, description: detail, icon, isOlder, start: () => void navigate(pathOf(id)) })),
  }));
  const commands = useCommands()
    .filter(({ label, keywords }) => matches(words, label, keywords))
    .map(({ label, icon, start }): Entry => ({ key: `command ${label}`, label, icon, start }));
  const pages = useRailPages()
    .filter(({ label, face }) => matches(words, label, faceLabel(face)))
    .map(({ path, label, face }): Entry => ({
      key: `page ${path}`,
      label,
      description: faceLabel(face),
      icon: faceIcons[face],
      start: () => void navigate(path),
    }));

  // What is known at once stands first: what the program finds comes below it and moves nothing under a hand.
  const groups = [{ label: text.shell.pages, entries: pages }, { label: text.shell.commands, entries: commands }, ...records];
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    isSearching: asked !== words.trim() || found.isFetching,
  };
}

/** The state of a list lives in the address: search, sort, filters and the row whose preview is open. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Filter } from './list.ts';

/** Parameters of the address that belong to the list and to no filter. */
const own = { words: 'q', sort: 'sort', preview: 'preview' } as const;

export type ParameterValues = Readonly<Record<string, readonly string[]>>;

export interface ListState {
  readonly words: string;
  readonly sort: string | undefined;
  readonly previewId: string | undefined;
  /** The address as filters read it. */
  readonly params: URLSearchParams;
  readonly isFiltered: boolean;
  /** The query part without what is only looked at: what a saved view keeps. */
  readonly query: string;
  setWords: (words: string) => void;
  setSort: (sort: string) => void;
  setPreview: (id: string | undefined) => void;
  /** Puts values for the parameters of a filter; an empty array takes one away. */
  setFilter: (values: ParameterValues) => void;
  clear: () => void;
}

function withValues(params: URLSearchParams, changes: ParameterValues): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, values] of Object.entries(changes)) {
    next.delete(key);
    for (const value of values) if (value !== '') next.append(key, value);
  }
  return next;
}

/** Parameters that some filter reads. */
export const filterKeys = (filter: Filter): readonly string[] => (filter.kind === 'period' ? [filter.fromKey, filter.toKey] : [filter.key]);

export function useListState(filters: readonly Filter[]): ListState {
  const [params, setParams] = useSearchParams();
  return useMemo(() => {
    // Looking is no step to go back over; the way into the list is.
    const change = (values: ParameterValues) => setParams((present) => withValues(present, values), { replace: true, preventScrollReset: true });
    const kept = withValues(params, { [own.preview]: [] });
    kept.sort();
    return {
      words: params.get(own.words) ?? '',
      sort: params.get(own.sort) ?? undefined,
      previewId: params.get(own.preview) ?? undefined,
      params,
      isFiltered: params.has(own.words) || filters.flatMap(filterKeys).some((key) => params.has(key)),
      query: kept.toString(),
      setWords: (words) => change({ [own.words]: [words] }),
      setSort: (sort) => change({ [own.sort]: [sort] }),
      setPreview: (id) => change({ [own.preview]: id ? [id] : [] }),
      setFilter: change,
      clear: () => change(Object.fromEntries([own.words, ...filters.flatMap(filterKeys)].map((key) => [key, []]))),
    };
  }, [params, setParams, filters]);
}

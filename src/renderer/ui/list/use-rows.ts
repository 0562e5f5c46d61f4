/** The rows of a list, page after page, each row once; the old ones stay while new ones load. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ListInput, ListOperation, ListRow } from './list.ts';

const rowsAPage = 100;

export interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly isLoading: boolean;
  /** The rows shown answer an older question. */
  readonly isStale: boolean;
  readonly isLoadingMore: boolean;
  readonly hasMore: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly loadMore: () => void;
}

export function useRows<Input extends ListInput, Row extends ListRow>(list: ListOperation<Input, Row>, input: Omit<Input, 'cursor' | 'limit'>): Rows<Row> {
  const query = useInfiniteQuery({
    queryKey: [...list.key({ type: 'infinite' }), input],
    queryFn: ({ pageParam, signal }) =>
      // The parts of an input are put together again, which the compiler cannot see; the program checks every one.
      list.call({ ...input, limit: rowsAPage, ...(pageParam && { cursor: pageParam }) } as unknown as Input, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

  const rows = useMemo(() => {
    // A row that moved between two pages while they were read would otherwise stand twice.
    const byId = new Map(query.data?.pages.flatMap(({ items }) => items).map((row) => [row.id, row]));
    return [...byId.values()];
  }, [query.data]);

  return {
    rows,
    isLoading: query.isPending,
    isStale: query.isPlaceholderData,
    isLoadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    error: query.data ? null : query.error,
    retry: () => void query.refetch(),
    loadMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage();
    },
  };
}

/** The trash as a view of a list: for those who may remove, what was removed stands there and can be taken back. */
import { IconArrowBackUp } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { text } from '#renderer/text/text.ts';
import type { Filter, ListRow, ListView, SelectionAction } from './list.ts';

const words = text.lists.trash;
const filter: Filter = { kind: 'flag', key: 'removed', label: words.view };
const trash: ListView = { label: words.view, query: 'removed=1' };

interface TrashOptions {
  mayRemove: boolean;
  /** Such as `api.parts.restore`. */
  restore: { call: (input: { id: string }) => Promise<unknown>; mutationKey: () => readonly unknown[] };
  /** Filters and views that the list has anyway. */
  filters?: readonly Filter[];
  views?: readonly ListView[];
}

interface TrashView {
  readonly filters: readonly Filter[];
  readonly views: readonly ListView[];
  /** *Take back*, while the trash is shown. */
  readonly actions: readonly SelectionAction<ListRow>[];
  readonly isOpen: boolean;
}

const none: readonly never[] = [];
const everything: readonly ListView[] = [{ label: words.everything, query: '' }];

export function useTrashView({ mayRemove, restore, filters = none, views = everything }: TrashOptions): TrashView {
  const [address] = useSearchParams();
  const { mutateAsync } = useMutation({ mutationKey: restore.mutationKey(), mutationFn: restore.call });
  const isOpen = mayRemove && address.get('removed') === '1';
  return useMemo(() => {
    if (!mayRemove) return { filters, views: views === everything ? none : views, actions: none, isOpen };
    const takeBack: SelectionAction<ListRow> = {
      label: words.takeBack,
      icon: <IconArrowBackUp size={16} stroke={1.5} />,
      run: (rows) => Promise.all(rows.map(({ id }) => mutateAsync({ id }))),
    };
    return { filters: [...filters, filter], views: [...views, trash], actions: isOpen ? [takeBack] : none, isOpen };
  }, [mayRemove, mutateAsync, filters, views, isOpen]);
}

/** Views that people keep under a name: they stand as tabs beside those of the program. */
import { Button, Checkbox, Popover, Stack, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconBookmarkOff } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { savedViews, type SavedView } from '#shared/contract/insight/saved-views.ts';
import { ErrorNote } from '../pages/error-note.tsx';
import { useOperationForm } from '../form/use-operation-form.ts';
import { toastDone, toastWithUndo } from '../actions/toasts.tsx';
import type { ListState } from './list-state.ts';

type ListName = SavedView['list'];
const words = text.views;

/** The saved views of a list: the person's own and those shared; none until they are read. */
export function useSavedViews(list: ListName): readonly SavedView[] {
  return useQuery(api.savedViews.list.queryOptions({ input: { list } })).data?.items ?? [];
}

interface SavedViewButtonProps {
  list: ListName;
  state: ListState;
  saved: readonly SavedView[];
  /** Queries of the views that come with the program. */
  known: readonly string[];
}

/** Offers to keep what the list shows now, or to remove the own view that is shown. */
export function SavedViewButton({ list, state, saved, known }: SavedViewButtonProps) {
  const shown = saved.find(({ query }) => query === state.query);
  if (shown) return shown.can.remove ? <RemoveView view={shown} /> : null;
  return state.query === '' || known.includes(state.query) ? null : <SaveView list={list} query={state.query} />;
}

function SaveView({ list, query }: { list: ListName; query: string }) {
  const [open, popover] = useDisclosure();
  const mayShare = useMay()('service:view:share');
  const form = useOperationForm({
    operation: api.savedViews.save,
    contract: savedViews.save,
    initial: { name: '', shared: false },
    fixed: { list, query },
    onDone: ({ name }) => {
      popover.close();
      toastDone(words.saved(name));
    },
  });
  return (
    <Popover opened={open} onChange={popover.close} position="bottom-end" trapFocus returnFocus width={300}>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconBookmark size={16} stroke={1.5} />} onClick={popover.toggle}>
          {words.save}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.save}>
        <form onSubmit={form.onSubmit} noValidate>
          <Stack gap={12}>
            <TextInput label={words.name} data-autofocus {...form.field('name')} />
            {mayShare && <Checkbox label={words.shared} {...form.field('shared', { type: 'checkbox' })} required={false} />}
            <ErrorNote error={form.error} />
            <Button type="submit" loading={form.isSaving}>
              {text.forms.save}
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

function RemoveView({ view: { id, name, list, query, shared } }: { view: SavedView }) {
  const { mutate: remove, isPending } = useMutation(
    api.savedViews.remove.mutationOptions({
      onSuccess: () => toastWithUndo(words.removed(name), () => client.savedViews.save({ list, name, query, shared })),
    }),
  );
  return (
    <Button variant="subtle" color="gray" loading={isPending} leftSection={<IconBookmarkOff size={16} stroke={1.5} />} onClick={() => remove({ id })}>
      {words.remove}
    </Button>
  );
}

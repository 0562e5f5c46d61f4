/** Exports the list as it is shown: asks in which format, says what the file will hold, and leaves the work to a job. */
import { ActionIcon, Button, Group, Modal, Radio, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import type { ExportFormat } from '#shared/contract/ground/exports.ts';
import { usePageCommand } from '../actions/page-commands.ts';
import { toastDone } from '../actions/toasts.tsx';
import { ErrorNote } from '../pages/error-note.tsx';
import type { Rows } from './use-rows.ts';

const words = text.exports;

interface ExportButtonProps {
  /** Area of the list operation, such as `workOrders`. */
  list: string;
  /** What the list on the page asks for. */
  filters: Readonly<Record<string, unknown>>;
  /** Keys of the columns, in the order shown. */
  columns: readonly string[];
  rows: Pick<Rows<unknown>, 'rows' | 'hasMore'>;
  title: string;
}

export function ExportButton({ title, ...wanted }: ExportButtonProps) {
  const [opened, { open, close }] = useDisclosure();
  const isPossible = wanted.rows.rows.length > 0;
  usePageCommand({ label: words.command, icon: IconFileExport, keywords: words.keywords, start: open }, isPossible);
  return (
    <>
      <Tooltip label={words.action}>
        <ActionIcon aria-label={words.action} onClick={open} disabled={!isPossible}>
          <IconFileExport size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Modal opened={opened} onClose={close} title={words.title(title)} closeButtonProps={{ 'aria-label': text.shell.close }}>
        <ExportForm {...wanted} onDone={close} />
      </Modal>
    </>
  );
}

function ExportForm({ list, filters, columns, rows: { rows, hasMore }, onDone }: Omit<ExportButtonProps, 'title'> & { onDone: () => void }) {
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const { mutate, isPending, error } = useMutation(
    api.exports.create.mutationOptions({
      meta: { showsOwnErrors: true },
      onSuccess: () => {
        toastDone(words.begun);
        onDone();
      },
    }),
  );
  return (
    <Stack gap={16}>
      <Text>{words.holds(hasMore ? text.lists.moreThan(rows.length) : text.lists.shown(rows.length, true), columns.length)}</Text>
      <Radio.Group label={words.format} value={format} onChange={(chosen) => setFormat(chosen as ExportFormat)}>
        <Stack gap={8} mt={8}>
          {(['xlsx', 'csv'] as const).map((one) => (
            <Radio key={one} value={one} label={words.formats[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <ErrorNote error={error} />
      <Group justify="flex-end" gap={8}>
        <Button variant="default" onClick={onDone}>
          {text.shell.cancel}
        </Button>
        <Button data-autofocus loading={isPending} onClick={() => mutate({ list, format, filters, columns: [...columns] })}>
          {words.action}
        </Button>
      </Group>
    </Stack>
  );
}

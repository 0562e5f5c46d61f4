/** A photo in large, with the way to its neighbours. */
import { ActionIcon, Button, Group, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { downloadFile } from '#renderer/api/files.ts';
import { text } from '#renderer/text/text.ts';
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { spokenInstant } from '#renderer/ui/values/dates.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { pictureAddress } from './attachment-address.ts';
import classes from './attachments.module.css';

const words = text.attachments;

interface PhotoViewerProps {
  photos: readonly Attachment[];
  startId: string;
  onClosed: () => void;
}

export function PhotoViewer({ photos, startId, onClosed }: PhotoViewerProps) {
  const { opened, close } = useDialogue();
  const [id, setId] = useState(startId);
  const place = Math.max(
    0,
    photos.findIndex((photo) => photo.id === id),
  );
  const photo = photos[place];
  const show = (next: number) => setId((present) => photos[next]?.id ?? present);
  useHotkeys([
    ['ArrowLeft', () => show(place - 1)],
    ['ArrowRight', () => show(place + 1)],
  ]);
  if (!photo) return null;
  return (
    <Modal opened={opened} onClose={close} onExitTransitionEnd={onClosed} size="auto" title={photo.name} closeButtonProps={{ 'aria-label': text.shell.close }}>
      <img src={pictureAddress(photo, 'large')} alt={photo.name} className={classes.large} data-purpose={photo.purpose} />
      <Group justify="space-between" mt={12}>
        <Group gap={8}>
          <ActionIcon variant="default" aria-label={words.previous} disabled={place === 0} onClick={() => show(place - 1)}>
            <IconChevronLeft size={18} />
          </ActionIcon>
          <span className={classes.place}>{words.place(place + 1, photos.length)}</span>
          <ActionIcon variant="default" aria-label={words.next} disabled={place === photos.length - 1} onClick={() => show(place + 1)}>
            <IconChevronRight size={18} />
          </ActionIcon>
          <span className={classes.by}>{words.by(photo.createdBy.name, spokenInstant(photo.createdAt))}</span>
        </Group>
        <PhotoActions photo={photo} onRemoved={close} />
      </Group>
    </Modal>
  );
}

function PhotoActions({ photo: { id, name, can }, onRemoved }: { photo: Attachment; onRemoved: () => void }) {
  const { mutate: download } = useMutation({ mutationFn: () => downloadFile('attachments.content', { id }) });
  const { mutateAsync: remove } = useMutation(api.attachments.remove.mutationOptions({ meta: { showsOwnErrors: true } }));

  async function confirmed() {
    await remove({ id });
    toastDone(words.removed(name));
    onRemoved();
  }

  return (
    <Group gap={8}>
      {can.remove && (
        <ConfirmOnce title={words.removeTitle(name)} body={words.removeBody} action={words.removeAction} onConfirm={confirmed}>
          {(ask) => (
            <Button variant="default" leftSection={<IconTrash size={16} stroke={1.5} />} onClick={ask}>
              {words.remove}
            </Button>
          )}
        </ConfirmOnce>
      )}
      <Button variant="default" leftSection={<IconDownload size={16} stroke={1.5} />} onClick={() => download()}>
        {words.download}
      </Button>
    </Group>
  );
}

/** Photos and files of a record as tiles: a photo opens large, a file is downloaded. */
import { UnstyledButton } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { downloadFile } from '#renderer/api/files.ts';
import { text } from '#renderer/text/text.ts';
import type { Attachment } from '#shared/contract/ground/attachments.ts';
import { pictureAddress } from './attachment-address.ts';
import classes from './attachments.module.css';
import { PhotoViewer } from './photo-viewer.tsx';

const words = text.attachments;

interface AttachmentTilesProps {
  attachments: readonly Attachment[];
  label: string;
  /** Large enough to compare two of them. */
  large?: boolean;
}

export function AttachmentTiles({ attachments, label, large = false }: AttachmentTilesProps) {
  const [openId, setOpenId] = useState<string>();
  const { mutate: download } = useMutation({ mutationFn: ({ id }: Attachment) => downloadFile('attachments.content', { id }) });
  if (attachments.length === 0) return null;
  return (
    <>
      <ul className={classes.tiles} data-large={large || undefined} aria-label={label}>
        {attachments.map((attachment) => (
          <li key={attachment.id}>
            {attachment.hasThumbnail ? (
              <UnstyledButton
                className={classes.tile}
                aria-label={words.open(attachment.name)}
                title={attachment.name}
                onClick={() => setOpenId(attachment.id)}
              >
                <img src={pictureAddress(attachment, 'small')} alt="" loading="lazy" className={classes.picture} data-purpose={attachment.purpose} />
              </UnstyledButton>
            ) : (
              <UnstyledButton className={classes.tile} title={attachment.name} onClick={() => download(attachment)}>
                <IconFile size={28} stroke={1.25} aria-hidden />
                <span className={classes.fileName}>{attachment.name}</span>
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
      {openId && <PhotoViewer photos={attachments.filter(({ hasThumbnail }) => hasThumbnail)} startId={openId} onClosed={() => setOpenId(undefined)} />}
    </>
  );
}

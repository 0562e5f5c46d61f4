/** One photo on its way: the picture, how far it is, and what went wrong. */
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import classes from './photo-drop.module.css';
import type { Photo } from './use-photo-uploads.ts';

const words = text.files;

interface PhotoTileProps {
  photo: Photo;
  onRemove: () => void;
  onRetry: () => void;
}

export function PhotoTile({ photo: { name, picture, state, progress, message }, onRemove, onRetry }: PhotoTileProps) {
  return (
    <li className={classes.tile} data-state={state}>
      <img src={picture} alt={name} className={classes.picture} />
      <ActionIcon className={classes.remove} variant="default" aria-label={words.removePhoto(name)} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
      {state === 'sending' && <Progress value={progress} size="sm" aria-label={words.uploading(name, Math.round(progress))} />}
      {state === 'failed' && (
        <div className={classes.failed} role="alert">
          {message}
          <Button variant="default" onClick={onRetry}>
            {words.tryAgain}
          </Button>
        </div>
      )}
      <span className={classes.name}>{name}</span>
    </li>
  );
}

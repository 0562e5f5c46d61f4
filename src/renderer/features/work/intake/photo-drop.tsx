/** Takes photos by camera, drop, paste or choice, and hands them over at once with their progress. */
import { Button } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react';
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { text } from '#renderer/text/text.ts';
import classes from './photo-drop.module.css';
import { PhotoTile } from './photo-tile.tsx';
import type { PhotoUploads } from './use-photo-uploads.ts';

const words = text.files;

interface PhotoDropProps {
  label: string;
  /** From `usePhotoUploads`, so that the page around knows what was handed over. */
  photos: PhotoUploads;
  /** Takes what is pasted anywhere on the page; one on a page may. */
  takesPaste?: boolean;
}

export function PhotoDrop({ label, photos, takesPaste = false }: PhotoDropProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  useWindowEvent('paste', (event) => {
    const files = event.clipboardData?.files;
    if (!takesPaste || !files || files.length === 0) return;
    event.preventDefault();
    photos.add(files);
  });

  function choose(event: ChangeEvent<HTMLInputElement>) {
    photos.add(event.currentTarget.files ?? []);
    // The same file may be chosen again after it was taken away.
    event.currentTarget.value = '';
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    photos.add(event.dataTransfer.files);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons inside do the same without a mouse
    <section
      aria-label={label}
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.ways}>
        <span className={classes.hint}>{words.drop}</span>
        <Button variant="default" leftSection={<IconPhotoPlus size={16} stroke={1.5} />} onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <Button variant="default" leftSection={<IconCamera size={16} stroke={1.5} />} onClick={() => camera.current?.click()}>
          {words.takePhoto}
        </Button>
      </div>
      <input ref={chooser} type="file" accept="image/*" multiple hidden onChange={choose} aria-label={words.choose} />
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={choose} aria-label={words.takePhoto} />
      {photos.refusal && (
        <p className={classes.refusal} role="alert">
          {photos.refusal}
        </p>
      )}
      {photos.list.length > 0 && (
        <ul className={classes.tiles}>
          {photos.list.map((photo) => (
            <PhotoTile key={photo.key} photo={photo} onRemove={() => photos.remove(photo.key)} onRetry={() => photos.retry(photo.key)} />
          ))}
        </ul>
      )}
    </section>
  );
}

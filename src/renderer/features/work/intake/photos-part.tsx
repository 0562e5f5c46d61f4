/** Photos of the condition: camera, drop or paste, handed over at once. */
import { text } from '#renderer/text/text.ts';
import { PhotoDrop } from './photo-drop.tsx';
import { PhotoTile } from './photo-tile.tsx';
import classes from './intake.module.css';
import type { KeptPhotos } from './use-kept-photos.ts';

export function PhotosPart({ photos: { uploads, earlier, removeEarlier } }: { photos: KeptPhotos }) {
  return (
    <>
      <PhotoDrop label={text.intake.fields.photos} photos={uploads} takesPaste />
      {earlier.length > 0 && (
        <ul className={classes.tiles}>
          {earlier.map(({ uploadId, name, picture }) => (
            <PhotoTile
              key={uploadId}
              photo={{ key: uploadId, name, picture, state: 'ready', progress: 100, uploadId }}
              onRemove={() => removeEarlier(uploadId)}
              onRetry={() => undefined}
            />
          ))}
        </ul>
      )}
    </>
  );
}

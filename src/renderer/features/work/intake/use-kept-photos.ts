/** The photos of an intake: those added on this page, and those that were handed over before it was loaded again. */
import { useEffect, useRef, useState } from 'react';
import { usePhotoUploads, type PhotoUploads, type ReadyPhoto } from './use-photo-uploads.ts';
import type { KeptPhoto } from './draft.ts';
import { smallPicture } from './small-picture.ts';

export interface KeptPhotos {
  readonly uploads: PhotoUploads;
  /** From before this page was loaded. */
  readonly earlier: readonly KeptPhoto[];
  /** Everything that the program has. */
  readonly ready: readonly ReadyPhoto[];
  readonly hasFailed: boolean;
  removeEarlier: (uploadId: string) => void;
  clear: () => void;
  /** Brings back what was cleared, as far as the program has it. */
  restore: (photos: readonly KeptPhoto[]) => void;
}

/** @param keep stores what was handed over, so that it outlives the page. */
export function useKeptPhotos(stored: readonly KeptPhoto[], keep: (photos: KeptPhoto[]) => void): KeptPhotos {
  const uploads = usePhotoUploads();
  const [earlier, setEarlier] = useState(stored);
  const pictures = useRef(new Map<string, string>());
  const ready = [...earlier, ...uploads.ready];
  const readyIds = ready.map(({ uploadId }) => uploadId).join(' ');
  const storedIds = stored.map(({ uploadId }) => uploadId).join(' ');

  useEffect(() => {
    if (readyIds === storedIds) return;
    let isLatest = true;
    async function store() {
      for (const { uploadId, picture } of uploads.list)
        if (uploadId && !pictures.current.has(uploadId)) pictures.current.set(uploadId, await smallPicture(picture));
      if (isLatest) keep([...earlier, ...uploads.ready.map((photo) => ({ ...photo, picture: pictures.current.get(photo.uploadId) ?? '' }))]);
    }
    void store();
    return () => {
      isLatest = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the ids say it all; progress of others is no reason to store
  }, [readyIds, storedIds]);

  return {
    uploads,
    earlier,
    ready,
    hasFailed: uploads.list.some(({ state }) => state === 'failed'),
    removeEarlier: (uploadId) => setEarlier((present) => present.filter((photo) => photo.uploadId !== uploadId)),
    clear: () => {
      uploads.clear();
      setEarlier([]);
    },
    restore: setEarlier,
  };
}

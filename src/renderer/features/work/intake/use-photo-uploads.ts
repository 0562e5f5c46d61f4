/** Photos of a form: each is handed over as soon as it is added, and can be sent again where that failed. */
import { useEffect, useRef, useState } from 'react';
import { asProblem } from '#renderer/api/problem.ts';
import { uploadFile } from '#renderer/api/program.ts';
import { text } from '#renderer/text/text.ts';

export interface Photo {
  readonly key: string;
  readonly name: string;
  /** Address of the picture in this page. */
  readonly picture: string;
  readonly state: 'sending' | 'ready' | 'failed';
  /** Hundredths of the file that are handed over. */
  readonly progress: number;
  /** What an operation takes to attach it; there once it is ready. */
  readonly uploadId?: string;
  /** Why it failed. */
  readonly message?: string;
}

export interface ReadyPhoto {
  readonly uploadId: string;
  readonly name: string;
}

export interface PhotoUploads {
  readonly list: readonly Photo[];
  /** Those an operation can attach. */
  readonly ready: readonly ReadyPhoto[];
  readonly isSending: boolean;
  /** What was wrong with files that are no photos. */
  readonly refusal: string | null;
  add: (files: Iterable<File> | ArrayLike<File>) => void;
  remove: (key: string) => void;
  retry: (key: string) => void;
  /** Forgets all, once they are attached. */
  clear: () => void;
}

/** @param onReady hears of each photo that is handed over, for those who attach at once. */
export function usePhotoUploads(onReady?: (photo: ReadyPhoto) => void): PhotoUploads {
  const [list, setList] = useState<readonly Photo[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const files = useRef(new Map<string, { file: File; picture: string }>());

  useEffect(() => {
    const kept = files.current;
    return () => {
      for (const { picture } of kept.values()) URL.revokeObjectURL(picture);
    };
  }, []);

  const change = (key: string, facts: Partial<Photo>) => setList((present) => present.map((photo) => (photo.key === key ? { ...photo, ...facts } : photo)));

  async function send(key: string, file: File) {
    try {
      const uploadId = await uploadFile('workOrders.intake', file, (sent, total) => change(key, { progress: (sent / total) * 100 }));
      // It may have been taken away meanwhile.
      if (!files.current.has(key)) return;
      change(key, { state: 'ready', uploadId });
      onReady?.({ uploadId, name: file.name });
    } catch (error) {
      const { code, message } = asProblem(error);
      change(key, { state: 'failed', message: code === 'internal' ? text.files.failed(file.name) : message });
    }
  }

  function add(added: Iterable<File> | ArrayLike<File>) {
    const all = Array.from(added);
    const photos = all.filter(({ type }) => type.startsWith('image/'));
    const others = all.filter((file) => !photos.includes(file));
    setRefusal(others.length > 0 ? others.map(({ name }) => text.files.notAccepted(name)).join(' ') : null);
    for (const file of photos) {
      const key = crypto.randomUUID();
      const picture = URL.createObjectURL(file);
      files.current.set(key, { file, picture });
      setList((present) => [...present, { key, name: file.name, picture, state: 'sending', progress: 0 }]);
      void send(key, file);
    }
  }

  function remove(key: string) {
    const kept = files.current.get(key);
    if (kept) URL.revokeObjectURL(kept.picture);
    files.current.delete(key);
    setList((present) => present.filter((photo) => photo.key !== key));
  }

  function retry(key: string) {
    const kept = files.current.get(key);
    if (!kept) return;
    change(key, { state: 'sending', progress: 0 });
    void send(key, kept.file);
  }

  return {
    list,
    ready: list.flatMap(({ state, uploadId, name }) => (state === 'ready' && uploadId ? [{ uploadId, name }] : [])),
    isSending: list.some(({ state }) => state === 'sending'),
    refusal,
    add,
    remove,
    retry,
    clear: () => {
      for (const { key } of list) remove(key);
    },
  };
}

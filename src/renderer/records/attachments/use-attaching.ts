/** Files on their way to a record: each is handed over and attached at once, and can be tried again where that failed. */
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { asProblem } from '#renderer/api/problem.ts';
import { uploadFile } from '#renderer/api/program.ts';
import type { Attachment, AttachmentPurpose } from '#shared/contract/ground/attachments.ts';
import type { FileSubject } from '#shared/contract/record-kinds.ts';

export interface AttachmentTarget {
  readonly subject: FileSubject;
  readonly subjectId: string;
  /** Of photos; any other file is a document. */
  readonly purpose: AttachmentPurpose;
}

export interface FileOnItsWay {
  readonly key: string;
  readonly name: string;
  /** Hundredths of the file that are handed over. */
  readonly progress: number;
  /** Why it was not attached; null while it is on its way. */
  readonly refusal: string | null;
}

export interface Attaching {
  readonly onTheirWay: readonly FileOnItsWay[];
  add: (files: Iterable<File> | ArrayLike<File>) => void;
  retry: (key: string) => void;
  forget: (key: string) => void;
}

/** @param onAttached hears of each file that stands on the record. */
export function useAttaching({ subject, subjectId, purpose }: AttachmentTarget, onAttached?: (attachment: Attachment) => void): Attaching {
  const [onTheirWay, setOnTheirWay] = useState<readonly FileOnItsWay[]>([]);
  const files = useRef(new Map<string, File>());
  const { mutateAsync: attach } = useMutation(api.attachments.create.mutationOptions({ meta: { showsOwnErrors: true } }));

  const change = (key: string, facts: Partial<FileOnItsWay>) =>
    setOnTheirWay((present) => present.map((file) => (file.key === key ? { ...file, ...facts } : file)));

  function forget(key: string) {
    files.current.delete(key);
    setOnTheirWay((present) => present.filter((file) => file.key !== key));
  }

  async function send(key: string, file: File) {
    try {
      const uploadId = await uploadFile('attachments.create', file, (sent, total) => change(key, { progress: (sent / total) * 100 }));
      const isPhoto = file.type.startsWith('image/');
      const attachment = await attach({ uploadId, subject, subjectId, purpose: isPhoto ? purpose : 'document', name: file.name });
      forget(key);
      onAttached?.(attachment);
    } catch (error) {
      change(key, { refusal: asProblem(error).message });
    }
  }

  return {
    onTheirWay,
    add(added) {
      for (const file of Array.from(added)) {
        const key = crypto.randomUUID();
        files.current.set(key, file);
        setOnTheirWay((present) => [...present, { key, name: file.name, progress: 0, refusal: null }]);
        void send(key, file);
      }
    },
    retry(key) {
      const file = files.current.get(key);
      if (!file) return;
      change(key, { progress: 0, refusal: null });
      void send(key, file);
    },
    forget,
  };
}

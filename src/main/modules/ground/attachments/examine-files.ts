/** Looks whether every file that stands on a record is there and is what was put there. */
import type { ReadHandle } from '#database/handle.ts';
import { isProblem } from '#kernel/problem.ts';
import type { AttachmentFiles } from './attachment-files.ts';
import { listContents } from './attachment.repository.ts';

export interface FilesExamined {
  readonly checked: number;
  /** Names of files, each as it stands on one of its records. */
  readonly damaged: readonly string[];
  readonly missing: readonly string[];
}

/** @param read one short read each time: meanwhile files are read, which takes as long as there are many. */
export async function examineFiles(
  read: <T>(work: (db: ReadHandle) => Promise<T>) => Promise<T>,
  files: Pick<AttachmentFiles, 'examine'>,
): Promise<FilesExamined> {
  const found = { checked: 0, damaged: [] as string[], missing: [] as string[] };
  for (let after = ''; ;) {
    const contents = await read((db) => listContents(db, after));
    for (const { sha256, name } of contents) {
      found.checked += 1;
      try {
        await files.examine(sha256);
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (error.code === 'file_damaged') found.damaged.push(name);
        else if (error.code === 'not_found') found.missing.push(name);
        else throw error;
      }
      after = sha256;
    }
    if (contents.length === 0) return found;
  }
}

/** Makes the folders that the program keeps its data in, readable by the person who runs it and by nobody else. */
import { mkdirSync } from 'node:fs';
import { translateDatabaseError } from '#database/errors.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

/** @throws a problem with what to do where one of them cannot be made. */
export function makeFolders(dataFolder: string, folders: readonly string[]): void {
  for (const folder of folders)
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      throw problem(translateDatabaseError(error)?.code ?? 'storage_failed', say.program.dataFolderUnusable(dataFolder, reason));
    }
}

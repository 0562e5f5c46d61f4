/** Where people meet the program in a test: a window of the desktop that they share, or a browser of their own each. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { onTestFailed } from 'vitest';

export interface Workplace {
  /** The page this person sits down at; on a desktop it is everybody's, and somebody else may still be signed in. */
  seat(username: string): Promise<Page>;
  /** Every page that is open. */
  pages(): readonly Page[];
  /** What the pages did that they must not do. */
  readonly faults: readonly string[];
  /** What a headless server printed for the first set-up; the desktop needs none. */
  readonly setupCode: string | null;
  /** Ends the program and removes its data. @returns its exit code. */
  close(): Promise<number | null>;
}

const pictures = join(import.meta.dirname, '../../test-results');

/** Where the test that runs now fails, what was on the screens is kept as pictures. */
export function pictureFailures(pages: () => readonly Page[]): void {
  onTestFailed(async ({ task }) => {
    await mkdir(pictures, { recursive: true });
    for (const [index, page] of pages().entries()) {
      const name = `${task.suite?.name ?? ''} ${task.name} ${index + 1}`.trim().replace(/[^\p{L}\d]+/gu, '-');
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    }
  });
}

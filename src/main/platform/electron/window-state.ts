/** Remembers where the window stood and how large it was. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { z } from 'zod';

const windowState = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** The state of last time; null at the first start, after damage, and when that screen is no longer there. */
export function readWindowState(file: string): WindowState | null {
  try {
    const state = windowState.parse(JSON.parse(readFileSync(file, 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => overlaps(workArea, state.bounds)) ? state : null;
  } catch {
    // Losing the place of a window harms nobody: it opens where the system puts it.
    return null;
  }
}

/** Keeps the file up to date each time the window closes. */
export function rememberWindowState(window: BrowserWindow, file: string, onFailure: (error: unknown) => void): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      // In two steps, so that a power cut leaves the old file or the new one.
      writeFileSync(`${file}.new`, JSON.stringify(state));
      renameSync(`${file}.new`, file);
    } catch (error) {
      onFailure(error);
    }
  });
}

/** Enough of the window is on the screen to take hold of it. */
function overlaps(screenArea: Rectangle, bounds: Rectangle): boolean {
  const width = Math.min(screenArea.x + screenArea.width, bounds.x + bounds.width) - Math.max(screenArea.x, bounds.x);
  const height = Math.min(screenArea.y + screenArea.height, bounds.y + bounds.height) - Math.max(screenArea.y, bounds.y);
  return width >= 100 && height >= 100;
}

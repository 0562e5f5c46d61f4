/** The built program as a headless server, and browsers that look at it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { chromiumLaunchOptions } from '#tests/chromium.ts';
import { builtProgram, serveProcess, type ServingProcess } from '#tests/doors/command-line.ts';

/** Long enough for two busy cores, short enough that a test that waits in vain says so. */
export const patienceMs = 10_000;

export interface BuiltProgram {
  readonly browser: Browser;
  readonly dataFolder: string;
  /** The server that runs now. */
  server(): ServingProcess;
  /** Serves again where the server that ran was ended, at the same address. */
  serveAgain(): Promise<void>;
  /** Ends everything and removes the data. @returns the server's exit code. */
  end(): Promise<number | null>;
}

/** Serves an empty folder, or one that `prepare` has filled before. */
export async function openBuiltProgram(prepare?: (dataFolder: string) => Promise<void>): Promise<BuiltProgram> {
  await builtProgram();
  const folder = await mkdtemp(join(tmpdir(), 'cube-browser-'));
  const dataFolder = join(folder, 'workshop');
  await prepare?.(dataFolder);
  let server = await serveProcess(dataFolder);
  const browser = await chromium.launch(await chromiumLaunchOptions());
  return {
    browser,
    dataFolder,
    server: () => server,
    serveAgain: async () => {
      server = await serveProcess(dataFolder, Number(new URL(server.url).port));
    },
    end: async () => {
      await browser.close();
      const code = await server.end();
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

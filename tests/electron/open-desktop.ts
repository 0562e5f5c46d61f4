/** Opens the built desktop on a data folder of its own, in whichever Electron is at hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from '../../build/build-if-stale.ts';
import { electronRuntime } from '../../build/electron-runtime.ts';
import { launchInDouble, type RunningDesktop } from '#tests/electron-double/launch.ts';
import { launchInElectron } from './launch-in-electron.ts';

const main = join(import.meta.dirname, '../../out/main/desktop.js');
const launch = electronRuntime() ? launchInElectron : launchInDouble;

export const openDesktop = (dataFolder: string): Promise<RunningDesktop> => launch({ main, args: ['--data', dataFolder] });

export interface FreshDesktop {
  readonly desktop: RunningDesktop;
  readonly dataFolder: string;
  /** Quits and removes the data. @returns the exit code. */
  end(): Promise<number | null>;
}

/** Builds what is stale and opens the desktop on an empty folder. */
export async function openFreshDesktop(): Promise<FreshDesktop> {
  await buildIfStale();
  const dataFolder = await mkdtemp(join(tmpdir(), 'cube-desktop-'));
  const desktop = await openDesktop(dataFolder);
  return {
    desktop,
    dataFolder,
    end: async () => {
      const code = await desktop.quit();
      await rm(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}

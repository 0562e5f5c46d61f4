/** Finds Electron's runtime, which its own installer downloads at first use. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../node_modules/electron');

/** The executable; null where the runtime is not there or only in part. */
export function electronRuntime(): string | null {
  const pathFile = join(folder, 'path.txt');
  // The installer writes this file last.
  if (!existsSync(pathFile)) return null;
  const executable = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8'));
  return existsSync(executable) ? executable : null;
}

/** Lets Electron's installer try, and stops it after the limit. @returns the executable, or null where it failed. */
export async function downloadElectronRuntime(limitMs: number): Promise<string | null> {
  const installer = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: limitMs, killSignal: 'SIGKILL' });
  await once(installer, 'exit');
  return electronRuntime();
}

/** `npm start`: opens the desktop; where Electron's runtime cannot be had, serves the same application to a browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { downloadElectronRuntime, electronRuntime } from './electron-runtime.ts';

const downloadLimitMs = 10_000;
const port = '4180';
const out = join(import.meta.dirname, '../out/main');
const args = process.argv.slice(2);

await buildIfStale();
const runtime = electronRuntime() ?? (await downloadElectronRuntime(downloadLimitMs));
if (runtime) {
  await run(runtime, [join(out, 'desktop.js'), ...args]);
} else {
  console.error(`Electron's runtime could not be downloaded, so CUBE-PRO serves the same application to a browser instead: open http://127.0.0.1:${port}`);
  // With the options of this process: see build/README.md.
  await run(process.execPath, [...process.execArgv, join(out, 'cli.js'), 'serve', '--port', port, ...args]);
}

/** Runs the program in this terminal and ends as it ends. */
async function run(command: string, commandArgs: readonly string[]): Promise<void> {
  const child = spawn(command, commandArgs, { stdio: 'inherit' });
  // Ctrl+C reaches the program by itself; this process only waits for it to end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  process.exitCode = code ?? 1;
}

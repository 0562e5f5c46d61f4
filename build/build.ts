/** Builds the program into out/: main process with its workers, preload, pages. With `--quiet` it tells of faults only. */
import { build } from 'electron-vite';

try {
  await build({ logLevel: process.argv.includes('--quiet') ? 'warn' : 'info' });
} catch (error) {
  // The message names file, line and reason; the stack only tells the way through the bundler.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Builds the program into out/: main process with its workers, preload, pages. */
import { build } from 'electron-vite';

await build();

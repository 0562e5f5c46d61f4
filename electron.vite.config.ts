/** How the three parts are built: main (flat, with its workers), preload (one CommonJS file), renderer. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import postcssPresetMantine from 'postcss-preset-mantine';
import type { Plugin } from 'vite';
import { finishedTables } from './build/finished-tables.ts';
import { workerSources } from '#platform/worker-file.ts';

const main = resolve(import.meta.dirname, 'src/main');
const entries = Object.fromEntries(['desktop', 'cli'].map((name) => [name, resolve(main, 'entry', `${name}.ts`)]));
const workers = Object.fromEntries(Object.entries(workerSources).map(([name, source]) => [`worker-${name}`, resolve(main, 'platform', source)]));

/** electron-vite builds with relative addresses, which break on every page below the first: ours are absolute. */
const absoluteAddresses: Plugin = { name: 'cube:absolute-addresses', enforce: 'post', config: () => ({ base: '/' }) };

export default defineConfig({
  main: {
    build: {
      sourcemap: true,
      // Hundreds of small modules: found and read one by one they are a third of the time the program takes to start.
      externalizeDeps: { exclude: ['drizzle-orm', 'zod', 'uuid', '@orpc/client', '@orpc/contract', '@orpc/openapi', '@orpc/server', '@orpc/zod'] },
      rolldownOptions: {
        input: { ...entries, ...workers },
        // Flat: every chunk stands beside the workers it starts.
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      // The sandbox gives a preload nothing to import but electron.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(import.meta.dirname, 'src/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'src/renderer'),
    plugins: [react(), absoluteAddresses, finishedTables],
    // While developing, the window shows these pages as app://cube: their live updates need the server's own address.
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    css: { postcss: { plugins: [postcssPresetMantine()] } },
    build: {
      minify: true,
      sourcemap: true,
      // The content security policy loads fonts and images from files only.
      assetsInlineLimit: 0,
      // The shell is loaded once, from this computer or the office's own network; pages are chunks of their own.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: { input: resolve(import.meta.dirname, 'src/renderer/index.html') },
    },
  },
});

import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { setTheClock } from '#tests/moments/clock.ts';

setTheClock();
// Programs and worker threads are started hundreds of times from the same sources: each is made ready to run once.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    projects: [
      // Beside the source: to read hundreds of modules anew for each of these files took a quarter of their time.
      { extends: true, test: { name: 'source', include: ['src/**/*.test.ts'], setupFiles: 'tests/after-each-file.ts', isolate: false } },
      // Across rooms, with servers, browsers and tools that change what a process has, and components in a page: each file has a process of its own.
      { extends: true, test: { name: 'across', include: ['tests/**/*.test.ts', 'src/**/*.test.tsx'] } },
    ],
    globalSetup: 'tests/run-folder.ts',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // One more than there are cores: a third of a test's time is spent waiting for disks, servers and pages.
    maxWorkers: availableParallelism() + 1,
    deps: {
      optimizer: {
        ssr: {
          enabled: true,
          // Hundreds of small modules, as in electron.vite.config.ts: every test file finds and reads them anew, which took it longer than its tests.
          include: ['drizzle-orm', 'drizzle-orm/node-postgres', 'drizzle-orm/pg-core', 'drizzle-orm/sqlite-core', 'drizzle-orm/sqlite-proxy', 'zod'],
          exclude: ['pg'],
        },
      },
    },
  },
});

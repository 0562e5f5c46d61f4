import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { setTheClock } from '#tests/moments/clock.ts';

setTheClock();
// Programs and worker threads are started hundreds of times from the same sources: each is made ready to run once.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

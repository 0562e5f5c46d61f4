import { defineConfig } from 'vitest/config';
import { setTheClock } from '#tests/moments/clock.ts';

setTheClock();

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});

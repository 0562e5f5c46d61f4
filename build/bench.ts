/** `npm run bench`: measures the program as it is built. */
import { buildIfStale } from './build-if-stale.ts';

await buildIfStale();
await import('../tests/bench/bench.ts');

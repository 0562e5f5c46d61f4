/** `npm run cube -- COMMAND`: builds what is stale, then runs the command line in this process. */
import { buildIfStale } from './build-if-stale.ts';

await buildIfStale();
await import(new URL('../out/main/cli.js', import.meta.url).href);

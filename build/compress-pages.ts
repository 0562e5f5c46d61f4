/** Puts a copy that Brotli has made small beside each script, style and picture of the built pages; the server sends it to browsers that take it. */
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

const assets = join(import.meta.dirname, '../out/renderer/assets');
/** What fits into one packet comes no sooner for being smaller. */
const worthwhileBytes = 1_400;

const compress = promisify(brotliCompress);

await Promise.all(
  globSync('*.{js,css,svg}', { cwd: assets }).map(async (name) => {
    const bytes = await readFile(join(assets, name));
    if (bytes.length > worthwhileBytes) await writeFile(join(assets, `${name}.br`), await compress(bytes));
  }),
);

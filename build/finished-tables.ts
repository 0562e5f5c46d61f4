/** Tables that are read off the contract: the build writes them out, so that a page that needs one loads no schema for it. */
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** Modules whose exports are plain data, computed once from what the pages are not to load. */
const tables = ['/src/renderer/api/operation-entities.ts'];

export const finishedTables: Plugin = {
  name: 'cube:finished-tables',
  apply: 'build',
  enforce: 'pre',
  async load(id) {
    if (!tables.some((table) => id.endsWith(table))) return null;
    const exported = Object.entries((await import(pathToFileURL(id).href)) as Record<string, unknown>);
    return exported.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join('\n');
  },
};

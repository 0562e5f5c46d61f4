/** Where the program's worker threads start: their source files, and their place beside the built program. */

/** Every worker by name, with its source relative to this file. The build makes `worker-NAME.js` of each. */
export const workerSources = {
  sqlite: '../database/sqlite/worker-sqlite.ts',
  files: './workers/worker-files.ts',
  pdf: './workers/worker-pdf.ts',
  password: './workers/worker-password.ts',
  export: '../entry/worker-export.ts',
} as const satisfies Record<string, `${string}/worker-${string}.ts`>;

export type WorkerName = keyof typeof workerSources;

/** The file to start a worker from: the source when this file runs from source, else the built file in `out/main`. */
export function workerFile(name: WorkerName): URL {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = fromSource ? workerSources[name] : `./worker-${name}.js`;
  return new URL(file, import.meta.url);
}

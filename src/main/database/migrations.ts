/** Which migrations a database still needs: monotonic, never changed once released, a future version refused. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '#kernel/problem.ts';
import { resourcesFolder } from '#platform/resources.ts';
import type { Dialect } from './columns.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly hash: string;
  readonly sql: string;
}
export type AppliedMigration = Pick<Migration, 'version' | 'hash'>;

/** Files `0001_name.sql` of the dialect's folder, in order. */
export function migrationsFor(dialect: Dialect): Migration[] {
  const folder = join(resourcesFolder(), 'migrations', dialect);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { version: Number.parseInt(file, 10), name: file.replace(/^\d+_|\.sql$/g, ''), hash: createHash('sha256').update(sql).digest('hex'), sql };
    });
}

/** @throws unavailable where the database is newer than the program, or its history is not the program's. */
export function planMigrations(known: readonly Migration[], applied: readonly AppliedMigration[]): readonly Migration[] {
  const latest = applied.at(-1)?.version ?? 0;
  const newest = known.at(-1)?.version ?? 0;
  if (latest > newest)
    throw problem('unavailable', `This database has schema version ${latest}; this program knows ${newest}. Install the newer CUBE-PRO that was used last.`);
  for (const { version, hash } of applied)
    if (known.find((migration) => migration.version === version)?.hash !== hash)
      throw problem('unavailable', `Schema version ${version} of this database is not the one this program was built with. Nothing was changed.`);
  return known.filter(({ version }) => version > latest);
}

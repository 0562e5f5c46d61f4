/** The files of both dialects: one number and one name for what belongs together. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect } from '#database/columns.ts';
import { migrationFolder } from '#database/migrations.ts';

export interface MigrationFile {
  readonly dialect: Dialect;
  readonly version: number;
  readonly name: string;
  readonly path: string;
}

export const migrationFiles = (): MigrationFile[] =>
  (['sqlite', 'postgres'] as const).flatMap((dialect) =>
    readdirSync(migrationFolder(dialect))
      .filter((file) => file.endsWith('.sql'))
      .map((file) => ({ dialect, version: Number.parseInt(file, 10), name: file.replace(/^\d+_|\.sql$/g, ''), path: join(migrationFolder(dialect), file) })),
  );

/** A number is used once for both: where only one dialect changes, the other leaves it out. */
export const nextVersion = (): number => Math.max(...migrationFiles().map(({ version }) => version)) + 1;

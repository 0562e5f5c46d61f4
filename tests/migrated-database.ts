/** An empty embedded database with the schema of this program: migrated by the program once in a run, and copied for each workshop. */
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import { databaseFile, openDatabase } from '#database/open-database.ts';
import { quietLog } from '#tests/quiet-log.ts';

/** Puts it into a new data folder. */
export async function copyMigratedDatabase(dataFolder: string): Promise<void> {
  const migrated = join(inject('runFolder'), 'migrated.db');
  if (!existsSync(migrated)) await migrate(migrated);
  await copyFile(migrated, databaseFile(dataFolder));
}

/** Two test files may do this at once: each makes a whole one, and the later takes the place of the earlier. */
async function migrate(file: string): Promise<void> {
  const dataFolder = await mkdtemp(`${file}-`);
  await (await openDatabase({ dataFolder, log: quietLog })).close();
  await rename(databaseFile(dataFolder), file);
  await rm(dataFolder, { recursive: true });
}

/** Said about the database and its schema. */
import { fullStop } from '#shared/full-stop.ts';
export const database = {
  duplicate: 'A record with these values exists already.',
  inUse: 'Other records refer to this one, or it refers to one that does not exist.',
  newer: (database: number, program: number) =>
    `This database has schema version ${database}; this program knows ${program}. Install the newer CUBE-PRO that was used last.`,
  notUpgraded: (version: number, title: string, reason: string) =>
    `The database could not be brought to schema version ${version} (${title}). Nothing was changed: the CUBE-PRO that was used last still opens it. ${reason}`,
  othersChanging: 'Others were changing the same records, and this change did not get through',
  otherSchema: (version: number, made: string, expected: string | null) =>
    `Schema version ${version} of this database (${made}) is not the one this program was built with${expected === null ? '' : ` (${expected})`}. Nothing was changed: open it with the CUBE-PRO that was used last.`,
  because: (reason: string) => `The reason: ${fullStop(reason)}`,
  badMigrationName: (file: string) => `The migration ${file} must be called NNNN_name.sql, in small letters.`,
  oneNumberTwice: (dialect: string, one: string, other: string) =>
    `Two ${dialect} migrations have one number: ${one} and ${other}. Give yours the next one: npm run migrations -- --renumber NAME.`,
};

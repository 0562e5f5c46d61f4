/** Optimistic concurrency: a conditional change that came too late is told what was changed, and by whom. */
import type { ReadHandle } from '#database/handle.ts';
import { conflictOver, type VersionedEntity } from '#database/versioned-rows.ts';

/** Asked before anything is done; whoever is later still is refused by the write itself. @throws conflict where the record has another version than the one the caller has seen. */
export async function assertVersion(
  db: ReadHandle,
  record: { readonly id: string; readonly version: number; readonly updatedAt?: number },
  entity: VersionedEntity,
  seen: number | undefined,
): Promise<void> {
  if (seen !== undefined && seen !== record.version) throw await conflictOver(db, entity, record);
}

type Given<Patch> = { [Key in Exclude<keyof Patch, 'id' | 'version'>]?: Exclude<Patch[Key], undefined> };

/** The fields of a patch that were given, without `id` and `version`; what was left out stays as it is. */
export function givenFields<Patch extends { id?: string; version?: number | undefined }>(patch: Patch): Given<Patch> {
  const { id: _id, version: _version, ...rest } = patch;
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Given<Patch>;
}

/** What the changed fields of a record held before, for the audit trail. */
export const valuesBefore = (record: Readonly<Record<string, unknown>>, changes: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.keys(changes).map((key) => [key, record[key]]));

/** Reads and writes settings; what was never changed has no row and counts as its default. */
import { asc, eq, or } from 'drizzle-orm';
import { settingDefinition, settingKeys, type SettingKey, type SettingValues } from '#shared/contract/ground/setting-definitions.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { prepared, type Given } from '#database/prepared.ts';
import { asSystem } from '#database/scope.ts';

/** The organisation that was set up first keeps what concerns the whole installation. */
const firstOrganisation = (db: ReadHandle) => {
  const { organisations } = db.tables;
  return db.select({ id: organisations.id }).from(organisations).orderBy(asc(organisations.id)).limit(1);
};

export async function findInstallationOrganisationId(handle: ReadHandle): Promise<string | null> {
  const db = asSystem(handle, 'settings of the installation');
  const [first] = await firstOrganisation(db);
  return first?.id ?? null;
}

const readStored = prepared((db: ReadHandle, { organisationId }: Given<{ organisationId: string }>) => {
  const { settings } = db.tables;
  return db
    .select({ organisationId: settings.organisationId, key: settings.key, value: settings.value })
    .from(settings)
    .where(or(eq(settings.organisationId, organisationId), eq(settings.organisationId, firstOrganisation(db))));
});

/** The settings in force for the organisation, those of the installation among them. */
export async function readSettings(db: ReadHandle, organisationId: string): Promise<SettingValues> {
  const rows = await readStored(asSystem(db, 'settings of the installation'), { organisationId });
  const own = new Map<string, unknown>();
  const others = new Map<string, unknown>();
  for (const { organisationId: owner, key, value } of rows) (owner === organisationId ? own : others).set(key, value);
  // Only the first organisation can have stored what concerns the installation: another's row, or the own one.
  const stored = (key: SettingKey): unknown => (settingDefinition(key).reach === 'installation' ? (others.get(key) ?? own.get(key)) : own.get(key));
  return Object.fromEntries(settingKeys.map((key) => [key, valueOf(key, stored(key))])) as SettingValues;
}

/** A value that an earlier version stored and this one does not accept counts as the default. */
function valueOf(key: SettingKey, stored: unknown): unknown {
  const { schema, default: standard } = settingDefinition(key);
  const parsed = stored === undefined ? null : schema.safeParse(stored);
  return parsed?.success ? parsed.data : standard;
}

export async function writeSetting(db: WriteHandle, organisationId: string, key: SettingKey, value: unknown, nowMs: number): Promise<void> {
  const { settings } = db.tables;
  await db
    .insert(settings)
    .values({ organisationId, key, value, updatedAt: nowMs })
    .onConflictDoUpdate({ target: [settings.organisationId, settings.key], set: { value, updatedAt: nowMs } });
}

/** From now on the default counts again. */
export async function removeSetting(db: WriteHandle, key: SettingKey): Promise<void> {
  const { settings } = db.tables;
  await db.delete(settings).where(eq(settings.key, key));
}

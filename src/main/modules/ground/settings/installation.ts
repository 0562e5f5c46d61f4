/** The settings of the installation, at hand without waiting: what the HTTP door asks at every request. */
import { settingDefinitions, settingKeys, type SettingValues } from '#shared/contract/ground/setting-definitions.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { EventBus } from '#kernel/events.ts';
import type { Log } from '#kernel/ports.ts';
import { findInstallationOrganisationId, readSettings } from './setting.repository.ts';

export interface InstallationSettings {
  /** The values in force; a change made here counts at once, one made by another process within `refreshMs`. */
  current(): SettingValues;
  /** Waits for a reading that is under way. */
  close(): Promise<void>;
}

const defaults = Object.fromEntries(settingKeys.map((key) => [key, settingDefinitions[key].default])) as unknown as SettingValues;

export async function watchInstallationSettings(
  database: Pick<OpenDatabase, 'system' | 'within'>,
  bus: EventBus,
  log: Log,
  refreshMs = 5000,
): Promise<InstallationSettings> {
  let values = defaults;

  async function refresh(): Promise<void> {
    const organisationId = await database.system('settings of the installation').read(findInstallationOrganisationId);
    if (!organisationId) return;
    values = await database.within(organisationId).read((db) => readSettings(db, organisationId));
  }

  let underWay: Promise<void> | null = null;
  let isWanted = false;
  /** One after the other, so that an older reading never takes the place of a newer one; however often it is wanted meanwhile, once more. */
  function refreshQuietly(): void {
    isWanted = true;
    underWay ??= readWhileWanted();
  }

  async function readWhileWanted(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      await refresh().catch((error: unknown) =>
        log.warn({ err: error }, 'The settings of the installation could not be read; the last known ones stay in force'),
      );
    }
    underWay = null;
  }

  await refresh();
  const unsubscribe = bus.subscribeToAll(({ entity }) => {
    if (entity === 'setting') refreshQuietly();
  });
  const timer = setInterval(refreshQuietly, refreshMs).unref();
  return {
    current: () => values,
    close: async () => {
      clearInterval(timer);
      unsubscribe();
      await underWay;
    },
  };
}

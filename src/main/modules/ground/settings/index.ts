/** The settings room. */
import { getSetting } from './get-setting.ts';
import { listSettings } from './list-settings.ts';
import { getOrganisation, readTimeZone, updateOrganisation } from './organisation.ts';
import { updateSettings } from './update-settings.ts';

export { houseCurrency } from './house-currency.ts';
export { watchInstallationSettings, type InstallationSettings } from './installation.ts';
export { readTimeZone };
export { readSettings } from './setting.repository.ts';

export const settings = { list: listSettings, get: getSetting, update: updateSettings, organisation: getOrganisation, updateOrganisation };

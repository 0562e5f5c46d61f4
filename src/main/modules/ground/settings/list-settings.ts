/** Lists settings. */
import { query } from '#modules/implement.ts';
import { findInstallationOrganisationId, readSettings } from './setting.repository.ts';
import { mayView, settingsMatching, toSetting } from './to-setting.ts';

export const listSettings = query.settings.list.handler(async ({ input, context: { actor, db } }) => {
  const [values, keeper] = await Promise.all([readSettings(db, actor.organisationId), findInstallationOrganisationId(db)]);
  const keys = settingsMatching(input.q).filter((key) => mayView(actor, key));
  return { items: keys.map((key) => toSetting(key, values, actor, keeper === actor.organisationId)) };
});

/** Reads one setting. */
import { isSettingKey, settingDefinition } from '#shared/contract/ground/setting-definitions.ts';
import { assertCan } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { query } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { findInstallationOrganisationId, readSettings } from './setting.repository.ts';
import { toSetting } from './to-setting.ts';

export const getSetting = query.settings.get.handler(async ({ input: { key }, context: { actor, db } }) => {
  if (!isSettingKey(key)) throw problem('not_found', say.settings.unknown(key));
  const needed = settingDefinition(key).alsoNeeds?.view;
  if (needed) assertCan(actor, needed);
  const [values, keeper] = await Promise.all([readSettings(db, actor.organisationId), findInstallationOrganisationId(db)]);
  return toSetting(key, values, actor, keeper === actor.organisationId);
});

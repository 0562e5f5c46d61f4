/** Changes settings: all that are named, or none. */
import { isSettingKey, settingDefinition, type SettingKey } from '#shared/contract/ground/setting-definitions.ts';
import type { SettingValue } from '#shared/contract/ground/settings.ts';
import { assertCan, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import { command } from '#modules/implement.ts';
import { say } from '#text/say.ts';
import { findInstallationOrganisationId, readSettings, removeSetting, writeSetting } from './setting.repository.ts';
import { toSetting } from './to-setting.ts';

interface Change {
  readonly key: SettingKey;
  /** null gives the default back. */
  readonly value: unknown;
}

export const updateSettings = command.settings.update.handler(async ({ input, context: { actor, db, nowMs, audit } }) => {
  const { organisationId } = actor;
  const changes = changesOf(input.values);
  const keepsInstallation = (await findInstallationOrganisationId(db)) === organisationId;
  for (const { key } of changes) assertMayChange(actor, key, keepsInstallation);

  const before = await readSettings(db, organisationId);
  for (const { key, value } of changes)
    if (value === null) await removeSetting(db, key);
    else await writeSetting(db, organisationId, key, value, nowMs);
  const after = await readSettings(db, organisationId);

  const [only, ...others] = changes;
  audit({
    ...(only && others.length === 0 && { entityId: only.key }),
    before: Object.fromEntries(changes.map(({ key }) => [key, before[key]])),
    after: Object.fromEntries(changes.map(({ key }) => [key, after[key]])),
  });
  return { items: changes.map(({ key }) => toSetting(key, after, actor, keepsInstallation)) };
});

/** @throws invalid_input naming every key that is unknown and every value out of bounds. */
function changesOf(values: Readonly<Record<string, SettingValue | null>>): Change[] {
  const changes: Change[] = [];
  const issues: { path: string; message: string }[] = [];
  for (const [key, value] of Object.entries(values)) {
    const path = `values.${key}`;
    if (!isSettingKey(key)) issues.push({ path, message: say.settings.unknown(key) });
    else if (value === null) changes.push({ key, value });
    else {
      const parsed = settingDefinition(key).schema.safeParse(value);
      if (parsed.success) changes.push({ key, value: parsed.data });
      else issues.push({ path, message: say.settings.invalid(settingDefinition(key).title, parsed.error.issues[0]?.message ?? null) });
    }
  }
  if (issues[0]) throw problem('invalid_input', issues[0].message, { issues });
  return changes;
}

/** @throws forbidden, with the rule that refuses. */
function assertMayChange(actor: Actor, key: SettingKey, keepsInstallation: boolean): void {
  const { alsoNeeds, reach, title } = settingDefinition(key);
  if (alsoNeeds?.change) assertCan(actor, alsoNeeds.change);
  if (reach !== 'installation' || keepsInstallation) return;
  const explanation = say.settings.notYours(title);
  throw problem('forbidden', explanation, { refusedBy: { rule: 'row', explanation } });
}

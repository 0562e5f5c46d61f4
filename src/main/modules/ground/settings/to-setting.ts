/** Converts settings to the contract's, with what the actor may do with each. */
import { settingDefinition, settingKeys, type SettingKey, type SettingValues } from '#shared/contract/ground/setting-definitions.ts';
import type { Setting, SettingValue } from '#shared/contract/ground/settings.ts';
import { can, type Actor } from '#kernel/actor.ts';

export const mayView = (actor: Actor, key: SettingKey): boolean => {
  const needed = settingDefinition(key).alsoNeeds?.view;
  return needed === undefined || can(actor, needed);
};

/** @param keepsInstallation whether the actor's organisation keeps the settings of the whole installation. */
const mayChange = (actor: Actor, key: SettingKey, keepsInstallation: boolean): boolean => {
  const { alsoNeeds, reach } = settingDefinition(key);
  return can(actor, 'admin:setting:update') && (!alsoNeeds?.change || can(actor, alsoNeeds.change)) && (reach !== 'installation' || keepsInstallation);
};

export function toSetting(key: SettingKey, values: SettingValues, actor: Actor, keepsInstallation: boolean): Setting {
  const { title, explanation, reach = 'organisation', input, default: standard } = settingDefinition(key);
  const value = values[key];
  return {
    key,
    title,
    explanation,
    group: key.slice(0, key.indexOf('.')),
    reach,
    input,
    value,
    default: standard as SettingValue,
    changed: JSON.stringify(value) !== JSON.stringify(standard),
    canChange: mayChange(actor, key, keepsInstallation),
  };
}

/** Settings in whose key, title or explanation every word occurs. */
export function settingsMatching(q: string | undefined): SettingKey[] {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return settingKeys.filter((key) => {
    const { title, explanation } = settingDefinition(key);
    const text = `${key} ${title} ${explanation}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

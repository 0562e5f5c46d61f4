/** Values of settings: compared, and said in words. */
import { text } from '#renderer/text/text.ts';
import { withUnit } from '#renderer/ui/values/units.ts';
import type { Setting, SettingValue } from '#shared/contract/ground/settings.ts';

const { on, off } = text.settings;

export const isSameValue = (one: SettingValue, other: SettingValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The usual value: `5 days`, `on`, `CUBE-PRO`; empty for a list without entries. */
export function spokenDefault({ default: usual, input }: Pick<Setting, 'default' | 'input'>): string {
  if (typeof usual === 'boolean') return usual ? on : off;
  if (Array.isArray(usual)) return usual.join(', ');
  return 'unit' in input ? withUnit(usual, input.unit) : String(usual);
}

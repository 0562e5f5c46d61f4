/** Limits of a measured number: as words, and how a typed value stands against them while it is typed. */
import { text } from '#renderer/text/text.ts';
import { unitOf } from '#renderer/ui/values/units.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import { decimal } from '#shared/contract/fields.ts';

type Limited = Pick<ChecklistStep, 'minimum' | 'maximum' | 'unit'>;
export type Standing = 'blank' | 'not-a-number' | 'too-low' | 'too-high' | 'within';

const words = text.checklist.limits;

/** `20 to 25 N·m`; null where there is no limit. */
export function spokenLimits({ minimum, maximum, unit }: Limited): string | null {
  const suffix = unit ? ` ${unitOf(maximum ?? minimum ?? '', unit)}` : '';
  if (minimum !== null && maximum !== null) return words.between(minimum, maximum, suffix);
  if (minimum !== null) return words.atLeast(minimum, suffix);
  return maximum === null ? null : words.atMost(maximum, suffix);
}

/** What people type as a decimal: a comma is a point, and no digit before it is a nought. */
export function toDecimal(typed: string): string {
  const plain = typed.trim().replace(',', '.');
  return plain.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
}

/** A value on the limit is within it. The program decides; this only colours what is typed. */
export function standingOf(typed: string, { minimum, maximum }: Limited): Standing {
  if (typed.trim() === '') return 'blank';
  const value = toDecimal(typed);
  if (!decimal.safeParse(value).success) return 'not-a-number';
  if (minimum !== null && Number(value) < Number(minimum)) return 'too-low';
  return maximum !== null && Number(value) > Number(maximum) ? 'too-high' : 'within';
}

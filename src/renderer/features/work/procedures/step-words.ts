/** A step of a procedure in words: its limits, its answers, and when it applies. */
import { text } from '#renderer/text/text.ts';
import { unitOf } from '#renderer/ui/values/units.ts';
import type { StepDefinition } from '#shared/step-rules.ts';

const { limits, onlyWhen, results, optional } = text.checklist;
const { meters } = text.procedures.draft;

/** `14.4 to 16.8 V`, `at least 3 mm`; only the unit where there is no limit. */
function spokenLimits({ minimum, maximum, unit }: StepDefinition): string {
  const spokenUnit = unit ? ` ${unitOf(maximum ?? minimum ?? '', unit)}` : '';
  if (minimum !== null && maximum !== null) return limits.between(minimum, maximum, spokenUnit);
  if (minimum !== null) return limits.atLeast(minimum, spokenUnit);
  return maximum === null ? (unit ?? '') : limits.atMost(maximum, spokenUnit);
}

function spokenAnswer(step: StepDefinition): string {
  if (step.kind === 'number') return spokenLimits(step);
  if (step.kind === 'choice') return step.choices.join(' / ');
  return step.kind === 'meter' ? ((meters as Record<string, string>)[step.unit ?? ''] ?? '') : '';
}

/**
 * What is asked and under which condition, each as one phrase; empty ones are left out.
 * @param all the steps around it, for the name of the step a condition refers to.
 */
export function spokenStep(step: StepDefinition, all: readonly StepDefinition[]): string[] {
  const { condition } = step;
  const asked = condition && all.find(({ key }) => key === condition.stepKey);
  return [
    text.procedures.kinds[step.kind],
    spokenAnswer(step),
    step.required ? '' : optional,
    condition ? onlyWhen(asked?.title ?? condition.stepKey, results[condition.equals] ?? condition.equals) : '',
  ].filter(Boolean);
}

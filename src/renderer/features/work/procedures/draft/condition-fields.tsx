/** When a step applies: always, or only after a certain result of an earlier check or choice. */
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { possibleResults, type StepDefinition } from '#shared/step-rules.ts';
import { askable, type Steps } from './draft-steps.ts';

const words = text.procedures.draft;
const always = '';

interface ConditionFieldsProps {
  step: StepDefinition;
  index: number;
  steps: Steps;
  error: ReactNode;
  onChange: (condition: StepDefinition['condition']) => void;
}

export function ConditionFields({ step: { condition }, index, steps, error, onChange }: ConditionFieldsProps) {
  const earlier = askable(steps, index);
  if (earlier.length === 0 && !condition) return null;
  const asked = steps.find(({ key }) => key === condition?.stepKey);
  const resultsOf = (step: StepDefinition | undefined) => (step && possibleResults(step)) ?? [];
  // A condition that has come to point at a later step stays to be seen, with its fault.
  const choices = asked && !earlier.includes(asked) ? [...earlier, asked] : earlier;

  function ask(key: string | null) {
    const [first] = resultsOf(steps.find((step) => step.key === key));
    onChange(key && first ? { stepKey: key, equals: first } : null);
  }

  return (
    <>
      <Select
        label={words.fields.condition}
        data={[{ value: always, label: words.always }, ...choices.map(({ key, title }) => ({ value: key, label: title || words.untitled }))]}
        value={condition?.stepKey ?? always}
        error={error}
        onChange={ask}
      />
      {condition && (
        <Select
          label={words.fields.equals}
          data={resultsOf(asked).map((value) => ({ value, label: text.checklist.results[value] ?? value }))}
          value={condition.equals}
          onChange={(equals) => {
            if (equals) onChange({ ...condition, equals });
          }}
        />
      )}
    </>
  );
}

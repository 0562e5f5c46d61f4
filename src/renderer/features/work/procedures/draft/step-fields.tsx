/** The fields of one step: what every step has, and what belongs to its kind. */
import { Checkbox, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { meterUnits, stepKinds, type StepDefinition } from '#shared/step-rules.ts';
import { ConditionFields } from './condition-fields.tsx';
import classes from './draft.module.css';
import { asKind, type Steps } from './draft-steps.ts';

const { draft: words, kinds } = text.procedures;
const { fields } = words;

interface StepFieldsProps {
  step: StepDefinition;
  index: number;
  steps: Steps;
  faults: Readonly<Record<string, string>>;
  onChange: (step: StepDefinition) => void;
}

/** The contract says null where nothing was written. */
const orNull = (typed: string): string | null => (typed === '' ? null : typed);

export function StepFields({ step, index, steps, faults, onChange }: StepFieldsProps) {
  const title = useRef<HTMLInputElement>(null);
  const startsBlank = useRef(step.title === '');
  useEffect(() => {
    if (startsBlank.current) title.current?.focus();
  }, []);

  const change = (facts: Partial<StepDefinition>) => onChange({ ...step, ...facts });
  return (
    <div className={classes.fields}>
      <TextInput
        data-wide
        ref={title}
        label={fields.title}
        required
        maxLength={200}
        value={step.title}
        error={faults['title']}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Select
        label={fields.kind}
        data={stepKinds.map((value) => ({ value, label: kinds[value] }))}
        value={step.kind}
        onChange={(kind) => {
          if (kind) onChange(asKind(step, kind));
        }}
      />
      {step.kind === 'number' && (
        <>
          <TextInput
            label={fields.unit}
            placeholder={words.unitHint}
            required
            maxLength={20}
            value={step.unit ?? ''}
            error={faults['unit']}
            onChange={(event) => change({ unit: orNull(event.currentTarget.value) })}
          />
          <DecimalInput label={fields.minimum} value={step.minimum ?? ''} error={faults['minimum']} onChange={(typed) => change({ minimum: orNull(typed) })} />
          <DecimalInput label={fields.maximum} value={step.maximum ?? ''} error={faults['maximum']} onChange={(typed) => change({ maximum: orNull(typed) })} />
        </>
      )}
      {step.kind === 'meter' && (
        <Select
          label={fields.unit}
          data={meterUnits.map((value) => ({ value, label: words.meters[value] }))}
          value={step.unit}
          error={faults['unit']}
          onChange={(unit) => change({ unit })}
        />
      )}
      {step.kind === 'choice' && (
        <TagsInput
          data-wide
          label={fields.choices}
          placeholder={words.choicesHint}
          required
          maxTags={50}
          value={[...step.choices]}
          error={faults['choices']}
          onChange={(choices) => change({ choices })}
        />
      )}
      <Textarea
        label={fields.instruction}
        minRows={2}
        maxLength={4000}
        value={step.instruction ?? ''}
        error={faults['instruction']}
        onChange={(event) => change({ instruction: orNull(event.currentTarget.value) })}
      />
      <ConditionFields step={step} index={index} steps={steps} error={faults['condition']} onChange={(condition) => change({ condition })} />
      <Checkbox data-wide label={fields.required} checked={step.required} onChange={(event) => change({ required: event.currentTarget.checked })} />
    </div>
  );
}

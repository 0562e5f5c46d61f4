/** A measured number or a meter reading: coloured against its limits as it is typed, recorded with Enter. */
import { ActionIcon, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { text } from '#renderer/text/text.ts';
import { unitOf } from '#renderer/ui/values/units.ts';
import classes from './answers.module.css';
import { focusNextStep } from './focus-next-step.ts';
import type { AnswerProps } from './step-answer.tsx';
import { standingOf, toDecimal, type Standing } from './step-limits.ts';

const words = text.checklist;
const tones = { blank: undefined, 'not-a-number': 'red', 'too-low': 'red', 'too-high': 'red', within: 'green' } as const satisfies Record<
  Standing,
  string | undefined
>;
const sentences: Record<Standing, string | null> = {
  blank: null,
  'not-a-number': words.notANumber,
  'too-low': words.tooLow,
  'too-high': words.tooHigh,
  within: words.within,
};

export function AnswerNumber({ step, recording, draft }: AnswerProps) {
  const standing = standingOf(draft.value, step);
  const hasLimits = step.minimum !== null || step.maximum !== null;
  const mayRecord = draft.isChanged && standing !== 'blank' && standing !== 'not-a-number';
  const record = () => recording.record(toDecimal(draft.value));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Escape') draft.drop();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (mayRecord) record();
    if (standing !== 'not-a-number') focusNextStep(event.currentTarget);
  }

  return (
    <div className={classes.number} data-tone={hasLimits || standing === 'not-a-number' ? tones[standing] : undefined}>
      <TextInput
        aria-label={words.measured(step.title)}
        inputMode="decimal"
        autoComplete="off"
        classNames={{ input: classes.numberInput ?? '' }}
        value={draft.value}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        rightSection={<span className={classes.unit}>{step.unit && unitOf(toDecimal(draft.value), step.unit)}</span>}
        rightSectionWidth={unitWidth(step.unit)}
        rightSectionPointerEvents="none"
        {...(standing === 'not-a-number' && { error: true })}
      />
      <ActionIcon
        variant="filled"
        color="ink"
        className={classes.tick}
        data-shown={mayRecord || undefined}
        disabled={!mayRecord}
        loading={recording.isRecording}
        aria-label={words.record}
        onClick={record}
      >
        <IconCheck size={18} />
      </ActionIcon>
      {(hasLimits || standing === 'not-a-number') && <output className={classes.standing}>{sentences[standing]}</output>}
    </div>
  );
}

const unitWidth = (unit: string | null): number => (unit ? 20 + unit.length * 8 : 12);

/** The answer to a step, by its kind; for those who may not give it, what was answered. */
import type { ComponentType } from 'react';
import { text } from '#renderer/text/text.ts';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import { AnswerCheck } from './answer-check.tsx';
import { AnswerChoice } from './answer-choice.tsx';
import { AnswerNumber } from './answer-number.tsx';
import { AnswerPhoto } from './answer-photo.tsx';
import { AnswerSignature } from './answer-signature.tsx';
import { AnswerText } from './answer-text.tsx';
import classes from './answers.module.css';
import type { Draft } from './use-draft.ts';
import type { RecordStep } from './use-record-step.ts';

export interface AnswerProps {
  step: ChecklistStep;
  recording: RecordStep;
  draft: Draft;
}

const answers: Record<ChecklistStep['kind'], ComponentType<AnswerProps>> = {
  check: AnswerCheck,
  number: AnswerNumber,
  meter: AnswerNumber,
  choice: AnswerChoice,
  text: AnswerText,
  photo: AnswerPhoto,
  signature: AnswerSignature,
};

export function StepAnswer(props: AnswerProps) {
  const { step } = props;
  const Answer = answers[step.kind];
  if (step.can.complete) return <Answer {...props} />;
  return step.result === null || step.kind === 'photo' ? null : <Recorded step={step} result={step.result} />;
}

function Recorded({ step: { kind, unit }, result }: { step: ChecklistStep; result: string }) {
  if (kind === 'number' || kind === 'meter') return <Quantity value={result} {...(unit && { unit })} />;
  if (kind === 'check') return text.checklist.results[result];
  return <span className={classes.recorded}>{kind === 'signature' ? text.checklist.signedBy(result) : result}</span>;
}

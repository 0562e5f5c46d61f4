/** Pass, fail or flag: one press records it. */
import { Button } from '@mantine/core';
import { IconCheck, IconFlag, IconX } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { checkResults } from '#shared/step-rules.ts';
import type { AnswerProps } from './step-answer.tsx';
import classes from './answers.module.css';

const words = text.checklist;
const looks = {
  pass: { icon: IconCheck, tone: 'green' },
  fail: { icon: IconX, tone: 'red' },
  flag: { icon: IconFlag, tone: 'amber' },
} as const;

export function AnswerCheck({ step, recording }: AnswerProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be laid out as a row everywhere
    <div className={classes.presses} role="group" aria-label={words.answer(step.title)}>
      {checkResults.map((result) => {
        const { icon: Icon, tone } = looks[result];
        const isChosen = step.result === result;
        return (
          <Button
            key={result}
            variant="default"
            className={classes.press}
            data-tone={tone}
            data-chosen={isChosen || undefined}
            aria-pressed={isChosen}
            leftSection={<Icon size={16} stroke={isChosen ? 2.5 : 1.75} />}
            onClick={() => {
              if (!isChosen) recording.record(result);
            }}
          >
            {words.results[result]}
          </Button>
        );
      })}
    </div>
  );
}

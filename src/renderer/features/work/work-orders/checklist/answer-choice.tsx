/** One of several answers: buttons for a few, a list for many. */
import { Button, Select } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import classes from './answers.module.css';
import type { AnswerProps } from './step-answer.tsx';

/** More than these would not stand side by side. */
const mostButtons = 4;
const longestButton = 18;

export function AnswerChoice({ step, recording }: AnswerProps) {
  const { choices, result, title } = step;
  const label = text.checklist.answer(title);
  if (choices.length > mostButtons || choices.some((choice) => choice.length > longestButton))
    return (
      <Select
        aria-label={label}
        placeholder={text.checklist.choose}
        data={choices}
        value={result}
        onChange={(choice) => {
          if (choice !== null && choice !== result) recording.record(choice);
        }}
      />
    );
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset cannot be laid out as a row everywhere
    <div className={classes.presses} role="group" aria-label={label}>
      {choices.map((choice) => (
        <Button
          key={choice}
          variant="default"
          className={classes.press}
          data-tone="blue"
          data-chosen={choice === result || undefined}
          aria-pressed={choice === result}
          onClick={() => {
            if (choice !== result) recording.record(choice);
          }}
        >
          {choice}
        </Button>
      ))}
    </div>
  );
}

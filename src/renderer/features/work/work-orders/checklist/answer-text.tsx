/** What was found, in words. */
import { Button, Textarea } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import classes from './answers.module.css';
import type { AnswerProps } from './step-answer.tsx';

export function AnswerText({ step, recording, draft }: AnswerProps) {
  const mayRecord = draft.isChanged && draft.value.trim() !== '';
  return (
    <div className={classes.text}>
      <Textarea aria-label={text.checklist.answer(step.title)} minRows={2} value={draft.value} onChange={(event) => draft.type(event.currentTarget.value)} />
      {mayRecord && (
        <Button loading={recording.isRecording} onClick={() => recording.record(draft.value.trim())}>
          {text.checklist.record}
        </Button>
      )}
    </div>
  );
}

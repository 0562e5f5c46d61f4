/** A signature: the person says by name that it is them. */
import { Button } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import type { AnswerProps } from './step-answer.tsx';

export function AnswerSignature({ step, recording }: AnswerProps) {
  const { user } = useSession().me;
  if (step.result !== null) return text.checklist.signedBy(step.result);
  return (
    <Button
      variant="default"
      leftSection={<IconSignature size={16} stroke={1.5} />}
      loading={recording.isRecording}
      onClick={() => recording.record(user.name)}
    >
      {text.checklist.signAs(user.name)}
    </Button>
  );
}

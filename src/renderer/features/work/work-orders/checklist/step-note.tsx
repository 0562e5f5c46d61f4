/** A note on a recorded step. */
import { Button, Group, Textarea } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import { focusHere } from '#renderer/ui/actions/focus-here.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import classes from './checklist.module.css';
import { useDraft } from './use-draft.ts';
import { useRecordStep } from './use-record-step.ts';

const words = text.checklist;

export function StepNote({ step, onClose }: { step: ChecklistStep; onClose: () => void }) {
  const draft = useDraft(step.note ?? '');
  const { record, isRecording, error } = useRecordStep(step, onClose);
  return (
    <div className={classes.noting}>
      <Textarea label={words.note} minRows={2} ref={focusHere} value={draft.value} onChange={(event) => draft.type(event.currentTarget.value)} />
      <ErrorNote error={error} />
      <Group gap={8}>
        <Button loading={isRecording} onClick={() => record(step.kind === 'photo' ? undefined : (step.result ?? undefined), draft.value.trim() || null)}>
          {words.saveNote}
        </Button>
        <Button variant="default" onClick={onClose}>
          {text.shell.cancel}
        </Button>
      </Group>
    </div>
  );
}

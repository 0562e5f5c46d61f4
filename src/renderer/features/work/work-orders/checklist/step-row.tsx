/** One step: what is to be done, its answer, and what follows from it. */
import { Button } from '@mantine/core';
import { IconNote, IconTool } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { AttachmentTiles } from '#renderer/records/attachments/attachment-tiles.tsx';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import { orderPath } from '../order-path.ts';
import { placeOf } from '../transitions/to-record.ts';
import classes from './checklist.module.css';
import { StepAnswer } from './step-answer.tsx';
import { StepMark } from './step-mark.tsx';
import { StepMenu } from './step-menu.tsx';
import { StepNote } from './step-note.tsx';
import { StepWords } from './step-words.tsx';
import { useDraft } from './use-draft.ts';
import { useRecordStep } from './use-record-step.ts';

const words = text.checklist;

interface StepRowProps {
  step: ChecklistStep;
  /** What the registry says the meter stands at, for a meter reading. */
  reading: string | null;
}

export function StepRow({ step, reading }: StepRowProps) {
  const draft = useDraft(step.result ?? '');
  const recording = useRecordStep(step, draft.drop);
  const [isNoting, setNoting] = useState(false);
  const isTrouble = step.status === 'failed' || step.status === 'flagged';
  return (
    <li className={classes.step} id={placeOf({ entity: 'step', id: step.id })} tabIndex={-1} data-step data-status={step.status} aria-label={step.title}>
      <StepMark status={step.status} />
      <div className={classes.body}>
        <div className={classes.main}>
          <StepWords step={step} reading={reading} />
          <div className={classes.answer} data-answer data-wide={(step.kind === 'text' && (step.can.complete || step.result !== null)) || undefined}>
            <StepAnswer step={step} recording={recording} draft={draft} />
          </div>
        </div>
        {(isTrouble || step.correctiveOrder) && (
          <div className={classes.trouble}>
            <Corrective step={step} />
            {step.can.complete && step.note === null && !isNoting && (
              <Button variant="subtle" color="gray" leftSection={<IconNote size={16} stroke={1.5} />} onClick={() => setNoting(true)}>
                {words.addNote}
              </Button>
            )}
          </div>
        )}
        {isNoting ? <StepNote step={step} onClose={() => setNoting(false)} /> : step.note !== null && <p className={classes.note}>{step.note}</p>}
        <AttachmentTiles attachments={step.photos} label={words.photosOf(step.title)} />
        <ErrorNote error={recording.error} />
      </div>
      <StepMenu step={step} onNote={() => setNoting(true)} />
    </li>
  );
}

/** What sets a failed step right: the order that was opened for it, or the button that opens one. */
function Corrective({ step: { id, version, correctiveOrder, can } }: { step: ChecklistStep }) {
  const { mutate: open, isPending } = useMutation(
    api.checklist.openCorrective.mutationOptions({
      onSuccess: (step) => {
        if (step.correctiveOrder) toastDone(words.correctiveOpened(step.correctiveOrder.number));
      },
    }),
  );
  if (correctiveOrder)
    return (
      <span>
        {words.correctedBy} <Link to={orderPath(correctiveOrder)}>{correctiveOrder.number}</Link>
      </span>
    );
  if (!can.openCorrective) return null;
  return (
    <Button variant="default" leftSection={<IconTool size={16} stroke={1.5} />} loading={isPending} onClick={() => open({ id, version })}>
      {words.openCorrective}
    </Button>
  );
}

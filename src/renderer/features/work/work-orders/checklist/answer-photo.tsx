/** Photos as the result of a step: the first one that is attached records it. */
import { Button } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { AddFiles } from '#renderer/records/attachments/add-files.tsx';
import { DropTarget } from '#renderer/records/attachments/drop-target.tsx';
import { FilesOnTheirWay } from '#renderer/records/attachments/files-on-their-way.tsx';
import { useAttaching } from '#renderer/records/attachments/use-attaching.ts';
import classes from './answers.module.css';
import type { AnswerProps } from './step-answer.tsx';

export function AnswerPhoto({ step, recording }: AnswerProps) {
  const isOpen = step.status === 'open';
  const attaching = useAttaching({ subject: 'step', subjectId: step.id, purpose: 'photo' }, () => {
    if (isOpen) recording.record();
  });
  return (
    <DropTarget attaching={attaching} enabled>
      <div className={classes.photo}>
        <div className={classes.presses}>
          <AddFiles attaching={attaching} takes="photos" what={step.title} />
          {isOpen && step.photos.length > 0 && (
            <Button loading={recording.isRecording} onClick={() => recording.record()}>
              {text.checklist.photosReady}
            </Button>
          )}
        </div>
        <FilesOnTheirWay attaching={attaching} />
      </div>
    </DropTarget>
  );
}

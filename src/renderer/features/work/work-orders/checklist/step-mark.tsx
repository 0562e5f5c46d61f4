/** Where a step stands: an icon that has its word with it. */
import { VisuallyHidden } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled, IconCircleDashed, IconCircleMinus, IconCircleXFilled, IconFlagFilled, type Icon } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';
import type { StepStatus } from '#shared/contract/work/checklist.ts';
import classes from './checklist.module.css';

const marks: Record<StepStatus, { icon: Icon; tone?: Tone }> = {
  open: { icon: IconCircle },
  done: { icon: IconCircleCheckFilled, tone: 'green' },
  failed: { icon: IconCircleXFilled, tone: 'red' },
  flagged: { icon: IconFlagFilled, tone: 'amber' },
  waived: { icon: IconCircleMinus, tone: 'neutral' },
  'not-applicable': { icon: IconCircleDashed },
};

export function StepMark({ status }: { status: StepStatus }) {
  const { icon: MarkIcon, tone } = marks[status];
  const word = text.checklist.statuses[status];
  return (
    <span className={classes.mark} data-tone={tone} title={word}>
      <MarkIcon size={20} stroke={1.5} aria-hidden />
      <VisuallyHidden>{word}</VisuallyHidden>
    </span>
  );
}

/** The line that stands for settled steps, so that the first open one stands at the top; it shows and hides them. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import classes from './checklist.module.css';

const words = text.checklist;

interface FoldedStepsProps {
  steps: readonly ChecklistStep[];
  isOpen: boolean;
  onToggle: () => void;
}

export function FoldedSteps({ steps, isOpen, onToggle }: FoldedStepsProps) {
  const allDone = steps.every(({ status }) => status === 'done');
  return (
    <li className={classes.fold}>
      <UnstyledButton className={classes.foldButton} aria-expanded={isOpen} onClick={onToggle}>
        <IconChevronRight size={16} stroke={1.5} aria-hidden />
        {allDone ? words.folded(steps.length) : words.foldedMixed(steps.length)}
      </UnstyledButton>
    </li>
  );
}

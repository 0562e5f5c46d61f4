/** Settled steps behind one line, so that the first open one stands at the top; the line shows and hides them. */
import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import classes from './checklist.module.css';

const words = text.checklist;

/** @param children the steps, as rows of the list. */
export function FoldedSteps({ steps, children }: { steps: readonly ChecklistStep[]; children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const allDone = steps.every(({ status }) => status === 'done');
  return (
    <>
      <li className={classes.fold}>
        <UnstyledButton className={classes.foldButton} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <IconChevronRight size={16} stroke={1.5} aria-hidden />
          {allDone ? words.folded(steps.length) : words.foldedMixed(steps.length)}
        </UnstyledButton>
      </li>
      {isOpen && children}
    </>
  );
}

/** The one primary button: the next step; where it is disabled, the sentence that says why stands below it. */
import { Button, Popover, UnstyledButton } from '@mantine/core';
import { Fragment, useId, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import type { WorkOrder, WorkOrderMove } from '#shared/contract/work/work-order-record.ts';
import { Blockers } from './blockers.tsx';
import { blockerSentences } from './blocker-summary.ts';
import { BlockerWords } from './blocker-words.tsx';
import { moveLabel } from './move-label.ts';
import classes from './moves.module.css';
import type { Moving } from './use-move.tsx';

interface NextStepProps {
  order: WorkOrder;
  moving: Moving;
  /** Stands beside the button. */
  children?: ReactNode;
}

export function NextStep({ order, moving, children }: NextStepProps) {
  const whyId = useId();
  const move = order.nextStep;
  return (
    <>
      <div className={classes.buttons}>
        {children}
        {move && <NextStepButton order={order} move={move} moving={moving} whyId={whyId} />}
      </div>
      {/* The line is always there, so that nothing moves when somebody else clears what stood in the way. */}
      <div className={classes.whyLine}>{move && !move.allowed && <WhyNotYet blockers={move.blockers} sentenceId={whyId} />}</div>
    </>
  );
}

interface NextStepButtonProps {
  order: WorkOrder;
  move: WorkOrderMove;
  moving: Moving;
  whyId: string;
}

/** It can be reached while it is disabled, so that the reason is read out. */
function NextStepButton({ order, move, moving, whyId }: NextStepButtonProps) {
  const because = !move.allowed && { 'data-disabled': true, 'aria-describedby': whyId };
  return (
    <Button
      aria-disabled={!move.allowed}
      {...because}
      loading={moving.isMoving}
      onClick={() => {
        if (move.allowed) moving.take(order, move);
      }}
    >
      {moveLabel(move)}
    </Button>
  );
}

/** The sentence; where it only counts, everything is one press away. */
function WhyNotYet({ blockers, sentenceId }: { blockers: WorkOrderMove['blockers']; sentenceId: string }) {
  return (
    <>
      <span id={sentenceId} className={classes.why} title={blockers.length === 1 ? blockers[0]?.message : undefined}>
        {blockerSentences(blockers).map(({ words, about }, place) => (
          <Fragment key={words}>
            {place > 0 && ' '}
            <BlockerWords words={words} about={about} />
          </Fragment>
        ))}
      </span>
      {blockers.length > 1 && (
        <Popover width="min(420px, 100vw - 24px)" position="bottom-end" trapFocus returnFocus>
          <Popover.Target>
            <UnstyledButton className={classes.allBlockers}>{text.workOrders.allBlockers}</UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className={classes.allOfThem} aria-label={text.workOrders.whyNotYet}>
            <div tabIndex={-1} data-autofocus>
              <Blockers blockers={blockers} />
            </div>
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}

/** The one primary button: the next step; where it is disabled, the sentence that says why stands below it. */
import { Button } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { text } from '#renderer/app/text/text.ts';
import type { WorkOrder, WorkOrderMove } from '#shared/contract/work-order-record.ts';
import { moveLabel } from './move-label.ts';
import classes from './moves.module.css';
import type { Moving } from './use-move.tsx';

/** So many reasons stand on the page; the rest is counted. */
const spoken = 2;

/** `Step open: Propellers. The timer of Jo is running. … and 3 more`. */
function sentence(blockers: WorkOrderMove['blockers']): string {
  const first = blockers.slice(0, spoken).map(({ message }) => message);
  const rest = blockers.length - first.length;
  return [...first, ...(rest > 0 ? [text.workOrders.moreBlockers(rest)] : [])].join(' ');
}

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
      {move && !move.allowed && (
        <span id={whyId} className={classes.why}>
          {sentence(move.blockers)}
        </span>
      )}
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
  const because = !move.allowed && { 'data-disabled': true, 'aria-describedby': whyId, title: move.blockers.map(({ message }) => message).join('\n') };
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

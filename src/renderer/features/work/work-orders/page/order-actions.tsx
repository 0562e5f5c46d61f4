/** What can be done with an order: the menu of everything else, and the one primary button. */
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import classes from '../moves/moves.module.css';
import { MovesMenu } from '../moves/moves-menu.tsx';
import { NextStep } from '../moves/next-step.tsx';
import type { Moving } from '../moves/use-move.tsx';

export function OrderActions({ order, moving }: { order: WorkOrder; moving: Moving }) {
  return (
    <div className={classes.next}>
      <NextStep order={order} moving={moving}>
        <MovesMenu order={order} moving={moving} />
      </NextStep>
    </div>
  );
}

/** What can be done with an order: the menu of everything else, and the one primary button. */
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import classes from '../transitions/transitions.module.css';
import { TransitionsMenu } from '../transitions/transitions-menu.tsx';
import { NextTransition } from '../transitions/next-transition.tsx';
import type { TransitionControl } from '../transitions/use-order-transition.tsx';

export function OrderActions({ order, moving }: { order: WorkOrder; moving: TransitionControl }) {
  return (
    <div className={classes.next}>
      <NextTransition order={order} moving={moving}>
        <TransitionsMenu order={order} moving={moving} />
      </NextTransition>
    </div>
  );
}

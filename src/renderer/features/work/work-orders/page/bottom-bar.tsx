/** The bar at the foot of a tablet: start and stop, a photo, the next transition. */
import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCamera, IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { Attaching } from '#renderer/records/attachments/use-attaching.ts';
import type { WorkOrder, WorkOrderTransition } from '#shared/contract/work/work-order-record.ts';
import { blockerSummary } from '../transitions/blocker-summary.ts';
import { transitionLabel } from '../transitions/transition-label.ts';
import type { TransitionControl } from '../transitions/use-order-transition.tsx';
import { mayRun } from '../time/timer-button.tsx';
import { useTimer } from '../time/use-timer.ts';
import classes from './work-order-page.module.css';

interface BottomBarProps {
  order: WorkOrder;
  moving: TransitionControl;
  attaching: Attaching;
}

/** There is no room for the sentence in the bar: it is told when somebody asks. */
function tellWhyNot({ blockers }: WorkOrderTransition): void {
  notifications.show({ id: 'why-not-yet', title: text.workOrders.whyNotYet, message: blockerSummary(blockers), color: 'yellow' });
}

export function BottomBar({ order, moving, attaching }: BottomBarProps) {
  const timer = useTimer(order.id);
  const { nextTransition, can } = order;
  if (!timer.here && !mayRun(order) && !can.attach && !nextTransition) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={text.workOrders.bottomBar}>
      {timer.here ? (
        <Button leftSection={<IconPlayerStopFilled size={18} />} loading={timer.isBusy} onClick={timer.stop}>
          {text.orderTime.stopShort}
        </Button>
      ) : (
        mayRun(order) && (
          <Button variant="default" leftSection={<IconPlayerPlayFilled size={18} />} loading={timer.isBusy} onClick={timer.start}>
            {text.orderTime.startShort}
          </Button>
        )
      )}
      {can.attach && (
        <FileButton accept="image/*" capture="environment" onChange={(file) => attaching.add(file ? [file] : [])}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconCamera size={18} stroke={1.5} />}>
              {text.workOrders.photo}
            </Button>
          )}
        </FileButton>
      )}
      {nextTransition && (
        <Button
          loading={moving.isPending}
          aria-disabled={!nextTransition.allowed}
          {...(!nextTransition.allowed && { 'data-disabled': true })}
          onClick={() => (nextTransition.allowed ? moving.take(order, nextTransition) : tellWhyNot(nextTransition))}
        >
          {transitionLabel(nextTransition)}
        </Button>
      )}
    </div>
  );
}

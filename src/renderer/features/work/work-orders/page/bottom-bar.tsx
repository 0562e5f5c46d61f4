/** The bar at the foot of a tablet: start and stop, a photo, the next step. */
import { Button, FileButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCamera, IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { Attaching } from '#renderer/records/attachments/use-attaching.ts';
import type { WorkOrder, WorkOrderMove } from '#shared/contract/work/work-order-record.ts';
import { blockerSummary } from '../moves/blocker-summary.ts';
import { moveLabel } from '../moves/move-label.ts';
import type { Moving } from '../moves/use-move.tsx';
import { mayRun } from '../time/timer-button.tsx';
import { useTimer } from '../time/use-timer.ts';
import classes from './work-order-page.module.css';

interface BottomBarProps {
  order: WorkOrder;
  moving: Moving;
  attaching: Attaching;
}

/** There is no room for the sentence in the bar: it is told when somebody asks. */
function tellWhyNot({ blockers }: WorkOrderMove): void {
  notifications.show({ id: 'why-not-yet', title: text.workOrders.whyNotYet, message: blockerSummary(blockers), color: 'yellow' });
}

export function BottomBar({ order, moving, attaching }: BottomBarProps) {
  const timer = useTimer(order.id);
  const { nextStep, can } = order;
  if (!timer.here && !mayRun(order) && !can.attach && !nextStep) return null;
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
      {nextStep && (
        <Button
          loading={moving.isMoving}
          aria-disabled={!nextStep.allowed}
          {...(!nextStep.allowed && { 'data-disabled': true })}
          onClick={() => (nextStep.allowed ? moving.take(order, nextStep) : tellWhyNot(nextStep))}
        >
          {moveLabel(nextStep)}
        </Button>
      )}
    </div>
  );
}

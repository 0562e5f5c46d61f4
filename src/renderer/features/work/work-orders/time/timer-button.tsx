/** Start and stop of the own timer, in large; while it cannot run, the reason. */
import { Button, Text } from '@mantine/core';
import { IconPlayerPlayFilled, IconPlayerStopFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { minutesSince, spokenMinutes } from '#renderer/ui/values/duration.ts';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { orderPath } from '../order-path.ts';
import classes from './time.module.css';
import { useTimer } from './use-timer.ts';

const words = text.orderTime;

/** Stages in which a timer may run; the program has the last word. */
const timed: readonly WorkOrderStatus[] = ['diagnosis', 'in-progress'];
export const mayRun = ({ status, can }: Pick<WorkOrder, 'status' | 'can'>): boolean => can.recordTime && timed.includes(status);

export function TimerButton({ order }: { order: WorkOrder }) {
  const now = useNow();
  const mayRecord = useMay()('service:time:record');
  const { here, elsewhere, isBusy, start, stop } = useTimer(order.id);
  if (!mayRecord) return null;
  if (here)
    return (
      <Button fullWidth size="lg" className={classes.timer} leftSection={<IconPlayerStopFilled size={20} />} loading={isBusy} onClick={stop}>
        {words.stop} · {spokenMinutes(minutesSince(here.startedAt, now))}
      </Button>
    );
  if (!mayRun(order)) return null;
  return (
    <>
      <Button fullWidth variant="default" size="lg" className={classes.timer} leftSection={<IconPlayerPlayFilled size={20} />} loading={isBusy} onClick={start}>
        {words.start}
      </Button>
      {elsewhere && (
        <Text size="xs" className={classes.elsewhere}>
          {words.runningElsewhere} <Link to={orderPath(elsewhere.workOrder)}>{elsewhere.workOrder.number}</Link>
        </Text>
      )}
    </>
  );
}

/** The next transition of one of my tasks as a button, what stands in its way, and the timer beside it. */
import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import classes from './today.module.css';
import { useOrder } from './use-order.ts';

const { actions, moved, statuses } = text.workOrders;
const words = text.today.timer;

/** Stages in which a timer can run. */
const timed: readonly WorkOrderSummary['status'][] = ['diagnosis', 'in-progress'];

export function TaskStep({ order }: { order: WorkOrderSummary }) {
  const { data } = useOrder(order.id);
  return (
    <>
      {/* The places are kept, so that nothing moves when the answer comes. */}
      <span className={classes.timerPlace}>{data?.can.recordTime && timed.includes(data.status) && <StartTimer order={order} />}</span>
      <span className={classes.step}>{data?.nextTransition && <NextTransition order={order} step={data.nextTransition} version={data.version} />}</span>
    </>
  );
}

type Step = NonNullable<NonNullable<ReturnType<typeof useOrder>['data']>['nextTransition']>;

function NextTransition({ order: { id, number }, step, version }: { order: WorkOrderSummary; step: Step; version: number }) {
  const { to, action, via, allowed, needsReason, blockers } = step;
  const { mutate: transition, isPending } = useMutation(
    api.workOrders.transition.mutationOptions({ onSuccess: ({ status }) => toastDone(moved(number, statuses[status])) }),
  );
  const label = actions[action];
  const name = `${label}: ${number}`;
  if (allowed && (via !== 'workOrders.transition' || needsReason))
    return (
      <Button component={Link} to={`/work-orders/${id}`} variant="default" aria-label={name}>
        {label}
      </Button>
    );
  return (
    <Tooltip label={blockers.map(({ message }) => message).join(' ')} disabled={allowed} multiline maw={320}>
      <Button
        variant="default"
        aria-label={name}
        aria-disabled={!allowed}
        {...(!allowed && { 'data-disabled': true })}
        loading={isPending}
        onClick={() => {
          if (allowed) transition({ id, version, to });
        }}
      >
        {label}
      </Button>
    </Tooltip>
  );
}

/** The first thing that stands in the way, as a sentence. */
export function TaskObstacle({ order }: { order: WorkOrderSummary }) {
  const { data } = useOrder(order.id);
  const [first] = data?.nextTransition?.allowed === false ? data.nextTransition.blockers : [];
  return first && <Text className={classes.reason}>{first.message}</Text>;
}

function StartTimer({ order: { id, number } }: { order: WorkOrderSummary }) {
  const mayRecord = useMay()('service:time:record');
  const running = useQuery({ ...api.time.running.queryOptions(), enabled: mayRecord });
  const { mutate: start, isPending } = useMutation(api.time.start.mutationOptions({ onSuccess: () => toastDone(words.started(number)) }));
  if (running.data?.entry?.workOrder.id === id) return null;
  return (
    <Tooltip label={words.start(number)}>
      <ActionIcon variant="default" aria-label={words.start(number)} loading={isPending} onClick={() => start({ workOrderId: id })}>
        <IconPlayerPlay size={16} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

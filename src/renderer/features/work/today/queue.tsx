/** One queue of Today: the first orders by promised date, each with what is to be done. */
import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { orderListAddress } from '#renderer/records/order-list-address.ts';
import { OrderRows } from '#renderer/records/order-rows.tsx';
import { PromisedDate } from '#renderer/records/promised-date.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { ShowAll } from '#renderer/ui/pages/show-all.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { PartsToIssue } from './parts-to-issue.tsx';
import type { QueueDefinition } from './queues.ts';
import { TakeButton } from './take-button.tsx';
import { TaskObstacle, TaskStep } from './task-step.tsx';
import classes from './today.module.css';

interface QueueProps {
  queue: QueueDefinition;
  /** How many orders are shown at most. */
  shown: number;
  /** Each order can be moved on from here; reads it in full. */
  changesStage?: boolean;
}

export function Queue({ queue, shown, changesStage = false }: QueueProps) {
  const { words, filter } = queue;
  const orders = useQuery(api.workOrders.list.queryOptions({ input: { ...filter, sort: 'promisedAt', limit: shown } }));
  const count = orders.data?.items.length ?? 0;
  const isMore = orders.data?.nextCursor !== undefined;
  return (
    <Section title={text.today.counted(words.title, isMore ? 0 : count)} actions={isMore && <ShowAll to={orderListAddress(filter)} />}>
      <Read query={orders} lines={3}>
        {({ items }) => (
          <OrderRows
            orders={items}
            empty={words.empty}
            below={(order) => (changesStage ? <TaskObstacle order={order} /> : <Told queue={queue} order={order} />)}
            end={(order) => (
              <>
                {!changesStage && !hasStep(queue, order) && <WorkOrderStatusBadge status={order.status} />}
                <PromisedDate order={order} />
                {changesStage ? <TaskStep order={order} /> : hasStep(queue, order) && <QueueStep queue={queue} order={order} />}
              </>
            )}
          />
        )}
      </Read>
    </Section>
  );
}

function Told({ queue: { tells }, order }: { queue: QueueDefinition; order: WorkOrderSummary }) {
  if (tells === 'parts') return <PartsToIssue order={order} />;
  return tells === 'reason' && order.holdReason && <Text className={classes.reason}>{order.holdReason}</Text>;
}

/** Whether this person can do what the queue waits for. */
const hasStep = ({ filter, step }: QueueDefinition, { reachable }: WorkOrderSummary): boolean =>
  filter.unassigned === true || (step !== undefined && (step.to === undefined || reachable.includes(step.to)));

/** The step itself is taken on the order's own page, where everything that belongs to it stands. */
function QueueStep({ queue: { filter, step }, order }: { queue: QueueDefinition; order: WorkOrderSummary }) {
  if (filter.unassigned || !step) return <TakeButton order={order} />;
  return (
    <Button component={Link} to={`/work-orders/${order.id}`} variant="default" aria-label={`${step.label}: ${order.number}`}>
      {step.label}
    </Button>
  );
}

/** Work by stage: a bar for each stage that holds an open order, and the way to the list behind it. */
import { Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import { orderListAddress } from '#renderer/records/order-list-address.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { workOrderTones } from '#renderer/records/work-order-status.tsx';
import type { Dashboard } from '#shared/contract/insight/insight.ts';
import { openStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import classes from './today.module.css';

const words = text.today.stages;
const isOpen = (status: WorkOrderStatus) => (openStatuses as readonly WorkOrderStatus[]).includes(status);

export function StageBars({ dashboard }: { dashboard: UseQueryResult<Dashboard> }) {
  return (
    <Section title={words.title}>
      <Read query={dashboard} lines={6}>
        {({ stages }) => <Bars stages={stages.filter(({ status, count }) => count > 0 && isOpen(status))} />}
      </Read>
    </Section>
  );
}

function Bars({ stages }: Pick<Dashboard, 'stages'>) {
  if (stages.length === 0) return <Text className={classes.reason}>{words.empty}</Text>;
  const most = Math.max(...stages.map(({ count }) => count));
  return (
    <ul className={classes.stages}>
      {stages.map(({ status, count }) => (
        <li key={status}>
          <Link to={orderListAddress({ status: [status] })} className={classes.stage}>
            <span>{text.workOrders.statuses[status]}</span>
            <span className={classes.bar} data-tone={workOrderTones[status]} style={{ '--share': count / most } as CSSProperties} />
            <Quantity value={count} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

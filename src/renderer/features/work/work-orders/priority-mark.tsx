/** The priority of an order: said in words, and marked where it is out of the ordinary. */
import { IconArrowDown, IconArrowUp, IconFlame } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import type { Priority } from '#shared/contract/work/work-order-status.ts';
import classes from './work-orders.module.css';

const marks = {
  low: { icon: IconArrowDown, tone: undefined },
  normal: undefined,
  high: { icon: IconArrowUp, tone: 'amber' },
  urgent: { icon: IconFlame, tone: 'red' },
} as const;

export function PriorityMark({ priority }: { priority: Priority }) {
  const mark = marks[priority];
  const label = text.workOrders.priorities[priority];
  if (!mark) return <span className={classes.ordinary}>{label}</span>;
  const Icon = mark.icon;
  return (
    <span className={classes.priority} data-tone={mark.tone}>
      <Icon size={14} stroke={2} aria-hidden />
      {label}
    </span>
  );
}

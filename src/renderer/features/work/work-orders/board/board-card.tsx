/** An order in four lines; the edge fills as its promised date comes near. */
import { useDraggable } from '@dnd-kit/core';
import { Link } from 'react-router';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { PromisedDate } from '#renderer/records/promised-date.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { orderPath } from '../order-path.ts';
import { PriorityMark } from '../priority-mark.tsx';
import classes from './board.module.css';
import { shareOfTime } from './share-of-time.ts';

export function BoardCard({ order }: { order: WorkOrderSummary }) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({ id: order.id, data: { order } });
  return (
    <li>
      <Link
        ref={setNodeRef}
        to={orderPath(order)}
        className={classes.card}
        data-dragging={isDragging || undefined}
        // The browser's own dragging of links would take the place of ours.
        draggable={false}
        {...listeners}
        aria-describedby={attributes['aria-describedby']}
        aria-roledescription={attributes['aria-roledescription']}
      >
        <BoardCardFace order={order} />
      </Link>
    </li>
  );
}

const tones = { 'on-time': 'neutral', 'due-soon': 'amber', overdue: 'red' } as const;

/** The card as it is seen, on its place and in the hand. */
export function BoardCardFace({ order }: { order: WorkOrderSummary }) {
  const now = useNow();
  const { number, title, priority, aircraft, customer, assignee, team, sla } = order;
  return (
    <>
      <span className={classes.edge} data-tone={tones[sla]} style={{ '--share': `${shareOfTime(order, now) * 100}%` }} />
      <span className={classes.line}>
        <Code>{number}</Code>
        {priority !== 'normal' && <PriorityMark priority={priority} />}
      </span>
      <span className={classes.title}>{title}</span>
      <span className={classes.quiet}>{aircraft ? `${aircraftModel(aircraft)} · ${aircraftMark(aircraft)}` : customer?.name}</span>
      <span className={classes.line}>
        <span className={classes.quiet}>{assignee?.name ?? team?.name}</span>
        <PromisedDate order={order} />
      </span>
    </>
  );
}

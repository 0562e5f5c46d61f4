/** One stage: how many orders are in it, and the first of them by promised date. */
import { useDroppable } from '@dnd-kit/core';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { workOrderIcons, workOrderTones } from '#renderer/records/work-order-status.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { BoardCard } from './board-card.tsx';
import classes from './board.module.css';
import type { Column } from './with-placed.ts';

const { boardWords, statuses } = text.workOrders;

interface BoardColumnProps {
  column: Column;
  query: string;
  /** The order that is being dragged. */
  lifted: WorkOrderSummary | undefined;
}

export function BoardColumn({ column: { status, count, cards }, query, lifted }: BoardColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: status });
  const Icon = workOrderIcons[status];
  const isClosed = lifted !== undefined && lifted.status !== status && !lifted.reachable.includes(status);
  const further = count - cards.length;
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      aria-label={boardWords.column(statuses[status], count)}
      data-empty={count === 0 || undefined}
      data-over={(isOver && !isClosed) || undefined}
      data-closed={isClosed || undefined}
    >
      <h2 className={classes.heading} data-tone={workOrderTones[status]}>
        <Icon size={16} stroke={1.75} aria-hidden />
        <span className={classes.stage}>{statuses[status]}</span>
        <span className={classes.count}>{count}</span>
      </h2>
      <ul className={classes.cards}>
        {cards.map((order) => (
          <BoardCard key={order.id} order={order} />
        ))}
      </ul>
      {further > 0 && (
        <Link className={classes.more} to={`/work-orders?status=${status}&sort=promisedAt${query && `&${query}`}`}>
          {boardWords.more(further)}
        </Link>
      )}
    </section>
  );
}

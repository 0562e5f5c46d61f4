/** Work orders in two lines each, where a list of their own would be too much: a queue, or the history of a record. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { aircraftMark, aircraftModel } from './aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import classes from './order-rows.module.css';

interface OrderRowsProps {
  orders: readonly WorkOrderSummary[];
  /** Said where there are none. */
  empty: string;
  /** The page around is about this party: it is not said again. */
  without?: 'aircraft' | 'customer';
  /** A third line, such as the reason of a hold. */
  below?: (order: WorkOrderSummary) => ReactNode;
  /** The end of the row: dates, stage, a button. */
  end: (order: WorkOrderSummary) => ReactNode;
}

export function OrderRows({ orders, empty, without, below, end }: OrderRowsProps) {
  if (orders.length === 0) return <Text className={classes.empty}>{empty}</Text>;
  return (
    <ul className={classes.rows}>
      {orders.map((order) => (
        <li key={order.id} className={classes.row}>
          <div className={classes.words}>
            <Link to={`/work-orders/${order.id}`} className={classes.title}>
              {order.title}
            </Link>
            <OrderParties order={order} without={without} />
            {below?.(order)}
          </div>
          <div className={classes.end}>{end(order)}</div>
        </li>
      ))}
    </ul>
  );
}

interface OrderPartiesProps {
  order: WorkOrderSummary;
  without?: 'aircraft' | 'customer' | undefined;
}

/** Number, aircraft and customer in one line. */
export function OrderParties({ order: { number, aircraft, customer }, without }: OrderPartiesProps) {
  return (
    <div className={classes.parties}>
      <Code>{number}</Code>
      {aircraft && without !== 'aircraft' && (
        <span>
          {aircraftModel(aircraft)} <Code>{aircraftMark(aircraft)}</Code>
        </span>
      )}
      {customer && without !== 'customer' && <span>{customer.name}</span>}
    </div>
  );
}

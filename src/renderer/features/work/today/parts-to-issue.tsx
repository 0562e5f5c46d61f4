/** The parts that an order still waits for, under its row in the store's queue. */
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import classes from './today.module.css';

const words = text.today.parts;

export function PartsToIssue({ order: { id } }: { order: WorkOrderSummary }) {
  const maySee = useMay()('service:part:view');
  const { data } = useQuery({ ...api.orderParts.list.queryOptions({ input: { workOrderId: id } }), enabled: maySee });
  if (!data) return null;
  const waiting = data.items.filter(({ status }) => status === 'planned' || status === 'reserved');
  if (waiting.length === 0) return <Text className={classes.reason}>{words.nonePlanned}</Text>;
  return (
    <ul className={classes.parts}>
      {waiting.map((line) => (
        <li key={line.id}>
          <Quantity value={line.quantity} unit={line.part.unit} /> {line.part.name}
          {line.status === 'reserved' && <span className={classes.reason}> {words.reserved}</span>}
        </li>
      ))}
    </ul>
  );
}

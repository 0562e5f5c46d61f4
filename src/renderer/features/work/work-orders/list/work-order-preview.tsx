/** A work order beside the list: what it is about, for whom, where it stands. */
import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { PromisedDate } from '#renderer/records/promised-date.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import type { WorkOrder, WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { PriorityMark } from '../priority-mark.tsx';

const { fields, ...words } = text.workOrders;

export function WorkOrderPreview({ order }: { order: WorkOrderSummary }) {
  // The row is there at once; what only the order itself knows follows.
  const { data: full } = useQuery(api.workOrders.get.queryOptions({ input: { id: order.id } }));
  const { customer, aircraft, assignee, team } = order;
  return (
    <Stack gap={16}>
      <Stack gap={8} align="flex-start">
        <Code>{order.number}</Code>
        <Title order={2}>{order.title}</Title>
        <WorkOrderStatusBadge status={order.status} />
        {order.holdReason && <Text>{words.onHoldBecause(order.holdReason)}</Text>}
      </Stack>
      <DetailList
        details={[
          { label: fields.promisedAt, value: order.promisedAt && <PromisedDate order={order} /> },
          { label: fields.assignee, value: assignee?.name ?? words.unassigned },
          ...(team ? [{ label: fields.team, value: team.name }] : []),
          { label: fields.customer, value: customer && <Link to={`/customers/${customer.id}`}>{customer.name}</Link> },
          { label: fields.aircraft, value: aircraft && <Link to={`/aircraft/${aircraft.id}`}>{aircraftModel(aircraft)}</Link> },
          { label: fields.registration, value: aircraft && <Code>{aircraftMark(aircraft)}</Code> },
          { label: fields.priority, value: <PriorityMark priority={order.priority} /> },
          { label: fields.statusSince, value: <DateText at={order.statusSince} as="distance" /> },
          { label: text.checklist.title, value: full && spokenProgress(full.progress) },
          { label: fields.complaint, value: full && full.complaint },
        ]}
      />
    </Stack>
  );
}

/** Nothing where the order has no checklist. */
const spokenProgress = ({ stepsTotal, stepsOpen, stepsFailed }: WorkOrder['progress']): string =>
  text.checklist.progress(stepsTotal - stepsOpen, stepsTotal, stepsFailed);

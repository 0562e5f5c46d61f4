/** The columns of the list of work orders, in the order of their importance. */
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Column } from '#renderer/ui/list/list.ts';
import { PromisedDate } from '#renderer/records/promised-date.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { orderPath } from '../order-path.ts';
import { PriorityMark } from '../priority-mark.tsx';

const { fields } = text.workOrders;

export const columns: readonly Column<WorkOrderSummary>[] = [
  { key: 'title', label: fields.title, width: 220, grow: true, cell: (order) => <Link to={orderPath(order)} tabIndex={-1}>{order.title}</Link> },
  { key: 'number', label: fields.number, width: 140, sort: 'number', cell: ({ number }) => <Code>{number}</Code> },
  { key: 'status', label: fields.status, width: 160, cell: ({ status }) => <WorkOrderStatusBadge status={status} /> },
  { key: 'promisedAt', label: fields.promisedAt, width: 110, sort: 'promisedAt', cell: (order) => <PromisedDate order={order} /> },
  { key: 'assignee', label: fields.assignee, width: 150, cell: ({ assignee, team }) => assignee?.name ?? team?.name },
  { key: 'customer', label: fields.customer, width: 170, cell: ({ customer }) => customer?.name },
  { key: 'aircraft', label: fields.aircraft, width: 180, cell: ({ aircraft }) => aircraft && aircraftModel(aircraft) },
  { key: 'serial', label: fields.registration, width: 130, cell: ({ aircraft }) => <Code>{aircraft && aircraftMark(aircraft)}</Code> },
  { key: 'priority', label: fields.priority, width: 110, sort: 'priority', cell: ({ priority }) => <PriorityMark priority={priority} /> },
  { key: 'createdAt', label: fields.createdAt, width: 120, sort: 'createdAt', cell: ({ createdAt }) => <DateText at={createdAt} as="day" /> },
  { key: 'updatedAt', label: fields.updatedAt, width: 130, sort: 'updatedAt', optional: true, cell: ({ updatedAt }) => <DateText at={updatedAt} as="distance" /> },
  { key: 'statusSince', label: fields.statusSince, width: 130, optional: true, cell: ({ statusSince }) => <DateText at={statusSince} as="distance" /> },
  { key: 'team', label: fields.team, width: 130, optional: true, cell: ({ team }) => team?.name },
];

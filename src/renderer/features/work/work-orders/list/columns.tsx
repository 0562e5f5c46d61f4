/** The columns of the list of work orders, in the order of their importance. */
import { Link } from 'react-router';
import { aircraftMark, aircraftModel } from '#renderer/records/aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { PromisedDate } from '#renderer/records/promised-date.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import { workOrderColumns } from '#shared/lists/work-orders.ts';
import { orderPath } from '../order-path.ts';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { PriorityMark } from '../priority-mark.tsx';

export const columns = columnsOf(workOrderColumns, { first: ['title', 'promisedAt'], second: ['status', 'aircraft'], who: 'assignee' }, [
  {
    key: 'title',
    width: 220,
    grow: true,
    cell: (order) => (
      <Link to={orderPath(order)} tabIndex={-1}>
        {order.title}
      </Link>
    ),
  },
  { key: 'number', width: 140, sort: 'number', cell: ({ number }) => <Code>{number}</Code> },
  { key: 'status', width: 160, cell: ({ status }) => <WorkOrderStatusBadge status={status} /> },
  { key: 'promisedAt', width: 110, sort: 'promisedAt', cell: (order) => <PromisedDate order={order} /> },
  { key: 'assignee', width: 150, cell: ({ assignee, team }) => assignee?.name ?? team?.name },
  { key: 'customer', width: 170, cell: ({ customer }) => customer?.name },
  { key: 'aircraft', width: 180, cell: ({ aircraft }) => aircraft && aircraftModel(aircraft) },
  { key: 'serial', width: 130, cell: ({ aircraft }) => <Code>{aircraft && aircraftMark(aircraft)}</Code> },
  { key: 'priority', width: 110, sort: 'priority', cell: ({ priority }) => <PriorityMark priority={priority} /> },
  { key: 'createdAt', width: 120, sort: 'createdAt', cell: ({ createdAt }) => <DateText at={createdAt} as="day" /> },
  { key: 'updatedAt', width: 130, sort: 'updatedAt', optional: true, cell: ({ updatedAt }) => <DateText at={updatedAt} as="distance" /> },
  { key: 'statusSince', width: 130, optional: true, cell: ({ statusSince }) => <DateText at={statusSince} as="distance" /> },
  { key: 'team', width: 130, optional: true, cell: ({ team }) => team?.name },
]);

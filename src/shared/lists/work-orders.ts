/** The columns of the list of work orders. */
import { listColumns } from '../contract/list-columns.ts';
import type { WorkOrderSummary } from '../contract/work/work-order-record.ts';

export const workOrderColumns = listColumns<WorkOrderSummary>()({
  title: { label: 'workOrders.fields.title', as: 'text', value: ({ title }) => title },
  number: { label: 'workOrders.fields.number', as: 'text', value: ({ number }) => number },
  status: { label: 'workOrders.fields.status', as: 'word', words: 'workOrders.statuses', value: ({ status }) => status },
  promisedAt: { label: 'workOrders.fields.promisedAt', as: 'instant', value: ({ promisedAt }) => promisedAt },
  assignee: { label: 'workOrders.fields.assignee', as: 'text', value: ({ assignee, team }) => assignee?.name ?? team?.name },
  customer: { label: 'workOrders.fields.customer', as: 'text', value: ({ customer }) => customer?.name },
  aircraft: { label: 'workOrders.fields.aircraft', as: 'text', value: ({ aircraft }) => aircraft && `${aircraft.maker} ${aircraft.model}` },
  serial: { label: 'workOrders.fields.registration', as: 'text', value: ({ aircraft }) => aircraft && (aircraft.registration ?? aircraft.airframeSerial) },
  priority: { label: 'workOrders.fields.priority', as: 'word', words: 'workOrders.priorities', value: ({ priority }) => priority },
  createdAt: { label: 'workOrders.fields.createdAt', as: 'instant', value: ({ createdAt }) => createdAt },
  updatedAt: { label: 'workOrders.fields.updatedAt', as: 'instant', value: ({ updatedAt }) => updatedAt },
  statusSince: { label: 'workOrders.fields.statusSince', as: 'instant', value: ({ statusSince }) => statusSince },
  team: { label: 'workOrders.fields.team', as: 'text', value: ({ team }) => team?.name },
});

/** What the list of work orders can be filtered by, and the views that come with the program. */
import { text } from '#renderer/text/text.ts';
import type { Choice, Filter, ListView } from '#renderer/ui/list/list.ts';
import { aircraftChoices, customerChoices, personChoices, teamChoices } from '#renderer/records/record-choices.ts';
import { openStatuses, priorities, workOrderStatuses } from '#shared/contract/work/work-order-status.ts';

const { fields, views: names, ...words } = text.workOrders;

const choices = <Value extends string>(values: readonly Value[], labels: Record<Value, string>): Choice[] =>
  values.map((value) => ({ value, label: labels[value] }));

export const filters: readonly Filter[] = [
  { kind: 'choices', key: 'status', label: fields.status, choices: choices(workOrderStatuses, words.statuses) },
  { kind: 'flag', key: 'mine', label: fields.mine },
  { kind: 'flag', key: 'unassigned', label: fields.unassigned },
  { kind: 'flag', key: 'overdue', label: fields.overdue },
  { kind: 'flag', key: 'dueSoon', label: fields.dueSoon },
  { kind: 'choices', key: 'priority', label: fields.priority, choices: choices(priorities, words.priorities) },
  { kind: 'record', key: 'assigneeId', label: fields.assignee, ...personChoices },
  { kind: 'record', key: 'teamId', label: fields.team, ...teamChoices },
  { kind: 'record', key: 'customerId', label: fields.customer, ...customerChoices },
  { kind: 'record', key: 'aircraftId', label: fields.aircraft, ...aircraftChoices() },
  { kind: 'period', key: 'promised', fromKey: 'promisedFrom', toKey: 'promisedTo', label: fields.promisedAt },
  { kind: 'period', key: 'created', fromKey: 'createdFrom', toKey: 'createdTo', label: fields.createdAt },
];

const open = openStatuses.map((status) => `status=${status}`).join('&');

export const views: readonly ListView[] = [
  { label: names.all, query: '' },
  { label: names.mine, query: `mine=1&${open}&sort=promisedAt` },
  { label: names.open, query: `${open}&sort=promisedAt` },
  { label: names.late, query: 'overdue=1&sort=promisedAt' },
  { label: names.unassigned, query: `unassigned=1&${open}&sort=promisedAt` },
  { label: names.check, query: 'status=quality-check&sort=promisedAt' },
  { label: names.handover, query: 'status=released&status=invoiced&status=ready-to-return&sort=promisedAt' },
];

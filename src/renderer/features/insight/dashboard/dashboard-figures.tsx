/** The figures at the head of the dashboard. */
import { text } from '#renderer/text/text.ts';
import { spokenLength } from '#renderer/ui/values/dates.ts';
import { Figures, type Figure } from '#renderer/ui/values/figures.tsx';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import { spokenOpenEstimates } from '#renderer/records/open-estimates.ts';
import { orderListAddress } from '#renderer/records/order-list-address.ts';
import type { Dashboard } from '#shared/contract/insight/insight.ts';
import { openStatuses } from '#shared/contract/work/work-order-status.ts';
import { isOpen, releasedOrders } from './drill-down.ts';

const words = text.insight.figures;

function figuresOf({ overdue, dueSoon, stages, waitingFor, releasedPerWeek, turnaroundMedianHours, openEstimates }: Dashboard): Figure[] {
  const open = stages.filter(({ status }) => isOpen(status)).reduce((sum, { count }) => sum + count, 0);
  return [
    { label: words.late, value: <Quantity value={overdue} />, tone: overdue > 0 ? 'red' : undefined, to: orderListAddress({ overdue: true }) },
    { label: words.risk, value: <Quantity value={dueSoon} />, tone: dueSoon > 0 ? 'amber' : undefined, to: orderListAddress({ dueSoon: true }) },
    { label: words.open, value: <Quantity value={open} />, to: orderListAddress({ status: [...openStatuses] }) },
    { label: words.unassigned, value: <Quantity value={waitingFor.assignment} />, to: orderListAddress({ unassigned: true, status: [...openStatuses] }) },
    { label: words.released, value: <Quantity value={releasedPerWeek.at(-1)?.count ?? 0} />, to: releasedOrders },
    {
      label: words.turnaround,
      value: turnaroundMedianHours === null ? '–' : spokenLength(turnaroundMedianHours * 60),
      detail: turnaroundMedianHours === null ? words.turnaroundNone : words.turnaroundDetail,
      to: releasedOrders,
    },
    {
      label: words.approval,
      value: <Quantity value={waitingFor.approval} />,
      detail: openEstimates && spokenOpenEstimates(openEstimates),
      to: orderListAddress({ status: ['awaiting-approval'] }),
    },
  ];
}

export const DashboardFigures = ({ dashboard }: { dashboard: Dashboard }) => <Figures label={words.title} figures={figuresOf(dashboard)} />;

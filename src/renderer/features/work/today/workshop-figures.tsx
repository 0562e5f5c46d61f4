/** The workshop at a glance: how many orders wait for what. */
import { text } from '#renderer/text/text.ts';
import { Figures, type Figure } from '#renderer/ui/values/figures.tsx';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import { spokenOpenEstimates } from '#renderer/records/open-estimates.ts';
import { orderListAddress, type OrderFilter } from '#renderer/records/order-list-address.ts';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';
import { handoverStatuses } from '#shared/contract/work/work-order-status.ts';
import type { Dashboard } from '#shared/contract/insight/insight.ts';

const words = text.today.figures;

/** The tone is worn only while there is something to say. */
const counted = (label: string, count: number, filter: OrderFilter, tone?: Tone): Figure => ({
  label,
  value: <Quantity value={count} />,
  to: orderListAddress(filter),
  tone: count > 0 ? tone : undefined,
});

export function WorkshopFigures({ dashboard: { overdue, dueSoon, waitingFor, openEstimates } }: { dashboard: Dashboard }) {
  const figures = [
    counted(words.late, overdue, { overdue: true }, 'red'),
    counted(words.risk, dueSoon, { dueSoon: true }, 'amber'),
    counted(words.unassigned, waitingFor.assignment, { unassigned: true }),
    { ...counted(words.approval, waitingFor.approval, { status: ['awaiting-approval'] }), detail: openEstimates && spokenOpenEstimates(openEstimates) },
    counted(words.parts, waitingFor.parts, { status: ['awaiting-parts'] }),
    counted(words.check, waitingFor.check, { status: ['quality-check'] }),
    counted(words.handover, waitingFor.handover, { status: [...handoverStatuses] }),
  ];
  return <Figures label={words.title} figures={figures} />;
}

/** The workshop at a glance: how many orders wait for what. */
import { text } from '#renderer/app/text/text.ts';
import { Figures, type Figure } from '#renderer/ui/figures.tsx';
import { Quantity } from '#renderer/ui/numbers.tsx';
import { spokenOpenEstimates } from '#renderer/ui/open-estimates.ts';
import { orderListAddress, type OrderFilter } from '#renderer/ui/order-list-address.ts';
import type { Tone } from '#renderer/ui/status-badge.tsx';
import type { Dashboard } from '#shared/contract/insight.ts';

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
    counted(words.handover, waitingFor.handover, { status: ['released', 'invoiced', 'ready-to-return'] }),
  ];
  return <Figures label={words.title} figures={figures} />;
}

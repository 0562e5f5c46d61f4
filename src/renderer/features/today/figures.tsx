/** The workshop at a glance: how many orders wait for what, each figure a way to the list behind it. */
import { Link } from 'react-router';
import { text } from '#renderer/app/text/text.ts';
import { Quantity, spokenMoney } from '#renderer/ui/numbers.tsx';
import type { Tone } from '#renderer/ui/status-badge.tsx';
import type { Dashboard } from '#shared/contract/insight.ts';
import { listAddress } from './queues.ts';
import classes from './today.module.css';

const words = text.today.figures;

interface Figure {
  label: string;
  value: number;
  to: string;
  /** The tone it takes when it is not zero. */
  tone?: Tone;
  detail?: string;
}

function figuresOf({ overdue, dueSoon, waitingFor, openEstimates }: Dashboard): Figure[] {
  return [
    { label: words.late, value: overdue, tone: 'red', to: listAddress({ overdue: true }) },
    { label: words.risk, value: dueSoon, tone: 'amber', to: listAddress({ dueSoon: true }) },
    { label: words.unassigned, value: waitingFor.assignment, to: listAddress({ unassigned: true }) },
    { label: words.approval, value: waitingFor.approval, to: listAddress({ status: ['awaiting-approval'] }) },
    { label: words.parts, value: waitingFor.parts, to: listAddress({ status: ['awaiting-parts'] }) },
    { label: words.check, value: waitingFor.check, to: listAddress({ status: ['quality-check'] }) },
    { label: words.handover, value: waitingFor.handover, to: listAddress({ status: ['released', 'invoiced', 'ready-to-return'] }) },
    ...(openEstimates
      ? [{ label: words.estimates, value: openEstimates.count, detail: openEstimates.totals.map(spokenMoney).join(' + '), to: listAddress({ status: ['awaiting-approval'] }) }]
      : []),
  ];
}

export function Figures({ dashboard }: { dashboard: Dashboard }) {
  return (
    <ul className={classes.figures} aria-label={words.title}>
      {figuresOf(dashboard).map(({ label, value, to, tone, detail }) => (
        <li key={label}>
          <Link to={to} className={classes.figure} data-tone={value > 0 ? tone : undefined}>
            <span className={classes.figureValue}>
              <Quantity value={value} />
            </span>
            <span className={classes.figureLabel}>{label}</span>
            {detail && <span className={classes.figureLabel}>{detail}</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

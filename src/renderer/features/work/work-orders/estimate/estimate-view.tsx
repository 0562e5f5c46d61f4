/** One estimate: its lines, its total, how long it stands and what the customer said. */
import { text } from '#renderer/text/text.ts';
import { spokenDay } from '#renderer/ui/values/dates.ts';
import { Money, Quantity } from '#renderer/ui/values/numbers.tsx';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { Estimate } from '#shared/contract/work/estimates.ts';
import classes from './estimate.module.css';

const words = text.estimates;
const tones: Record<Estimate['status'], Tone> = { draft: 'neutral', issued: 'amber', accepted: 'green', declined: 'red', superseded: 'neutral' };

export function EstimateView({ estimate }: { estimate: Estimate }) {
  const now = useNow();
  const { status, expired, lines, total, expiresAt, answeredBy, answeredHow } = estimate;
  return (
    <div className={classes.estimate}>
      <div className={classes.head}>
        <StatusBadge tone={expired ? 'red' : tones[status]} label={expired ? words.expired : words.statuses[status]} />
        <span className={classes.detail}>{words.validUntil(spokenDay(expiresAt, now))}</span>
        {answeredBy && answeredHow && <span className={classes.detail}>{words.answered(answeredBy, wayOf(answeredHow))}</span>}
      </div>
      <table className={classes.lines}>
        <thead className={classes.readOut}>
          <tr>
            <th scope="col">{words.description}</th>
            <th scope="col">{words.quantity}</th>
            <th scope="col">{words.amount}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, place) => (
            // Lines have no identity of their own, and an estimate never changes under its reader.
            // oxlint-disable-next-line react/no-array-index-key -- see above
            <tr key={place}>
              <td>{line.description}</td>
              <td className={classes.figure}>
                <Quantity value={line.quantity} />
              </td>
              <td className={classes.figure}>
                <Money value={line.amount} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td className={classes.figure}>
              <Money value={total} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const ways: Readonly<Record<string, string>> = words.consent.ways;
const wayOf = (how: string): string => ways[how] ?? how;

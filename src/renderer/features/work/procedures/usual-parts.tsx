/** The parts that a procedure usually needs, in one line each. */
import { Link } from 'react-router';
import { Quantity } from '#renderer/ui/values/numbers.tsx';
import type { Procedure } from '#shared/contract/work/procedures.ts';

export function UsualParts({ parts }: { parts: Procedure['shown']['parts'] }) {
  return parts.map(({ partId, name, quantity, unit }) => (
    <div key={partId}>
      <Quantity value={quantity} unit={unit} /> <Link to={`/parts/${partId}`}>{name}</Link>
    </div>
  ));
}

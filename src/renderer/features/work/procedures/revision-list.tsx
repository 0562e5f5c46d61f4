/** All revisions of a procedure, newest first: who wrote them, since when they count, and what they changed. */
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { spokenDay } from '#renderer/ui/values/dates.ts';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';
import type { Procedure } from '#shared/contract/work/procedures.ts';
import classes from './procedures.module.css';

const words = text.procedures;

const tones: Record<Procedure['shown']['status'], Tone> = { draft: 'blue', effective: 'green', superseded: 'neutral' };

interface RevisionListProps {
  procedure: Procedure;
  /** The revision that the page shows. */
  shown: number;
}

export function RevisionList({ procedure: { revisions }, shown }: RevisionListProps) {
  return (
    <ol className={classes.revisions}>
      {revisions.map(({ revision, status, changeNote, createdAt, createdBy, effectiveAt }) => (
        <li key={revision}>
          <Link
            to={{ search: `revision=${revision}` }}
            replace
            preventScrollReset
            className={classes.revision}
            aria-current={revision === shown ? 'page' : undefined}
          >
            <span className={classes.revisionLine}>
              {words.revision(revision)} <StatusBadge tone={tones[status]} label={words.statuses[status]} />
            </span>
            <span>
              {words.madeBy(createdBy)}, {effectiveAt ? words.since(spokenDay(effectiveAt)) : spokenDay(createdAt)}
            </span>
            {changeNote && <span className={classes.note}>{changeNote}</span>}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** What happened, latest first: an icon, who did what, and when. */
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';
import classes from './timeline.module.css';

export interface TimelineItem {
  key: string;
  icon: Icon;
  /** ISO instant. */
  at: string;
  by: string;
  /** The sentence that follows the name: *started the work*. */
  what: ReactNode;
  /** More of it: a comment, a reason, pictures. */
  body?: ReactNode;
  tone?: Tone;
}

export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className={classes.timeline} aria-label={label}>
      {items.map(({ key, icon: ItemIcon, at, by, what, body, tone = 'neutral' }) => (
        <li key={key} className={classes.item}>
          <span className={classes.icon} data-tone={tone} aria-hidden>
            <ItemIcon size={14} stroke={1.75} />
          </span>
          <div className={classes.words}>
            <span className={classes.what}>
              <strong>{by}</strong> {what}
            </span>
            <span className={classes.when}>
              <DateText at={at} />
            </span>
            {body && <div className={classes.body}>{body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** An instant as people say it, the exact one on hover; it keeps up with the clock. */
import { useNow } from './use-now.ts';
import { exactInstant, spokenDay, spokenDistance, spokenInstant, spokenLateness } from './dates.ts';
import classes from './small.module.css';

interface DateTextProps {
  /** ISO instant; nothing is shown for none. */
  at: string | null | undefined;
  /** `instant`: today 14:05. `day`: today. `distance`: in 2 d. `lateness`: 2 d late. */
  as?: 'instant' | 'day' | 'distance' | 'lateness';
  /** Marks what is late in red and what is due soon in amber. */
  urgency?: 'late' | 'soon' | null;
}

const spoken = { instant: spokenInstant, day: spokenDay, distance: spokenDistance, lateness: spokenLateness };

export function DateText({ at, as = 'instant', urgency }: DateTextProps) {
  const now = useNow();
  if (!at) return null;
  return (
    <time dateTime={at} title={exactInstant(at)} className={`${classes.number} ${urgency ? classes[urgency] : ''}`}>
      {spoken[as](at, now)}
    </time>
  );
}

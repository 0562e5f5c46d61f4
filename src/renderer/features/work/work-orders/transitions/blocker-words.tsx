/** The words of a blocker, leading to where it is dealt with if that is on this page of this person. */
import { useMay } from '#renderer/api/session.ts';
import classes from './transitions.module.css';
import { goToRecord, neededToSee, placeOf, type About } from './to-record.ts';

interface BlockerWordsProps {
  words: string;
  about: About | undefined;
  /** Closes what the words stand in, so that the place can be seen. */
  onLeave?: (() => void) | undefined;
}

export function BlockerWords({ words, about, onLeave }: BlockerWordsProps) {
  const may = useMay();
  if (!about || !may(neededToSee[about.entity])) return words;
  return (
    <a
      className={classes.toRecord}
      href={`#${placeOf(about)}`}
      onClick={(event) => {
        // The page goes there itself: the address stays, and so does what Back leads to.
        event.preventDefault();
        onLeave?.();
        // What closes gives the focus back first.
        requestAnimationFrame(() => goToRecord(about));
      }}
    >
      {words}
    </a>
  );
}

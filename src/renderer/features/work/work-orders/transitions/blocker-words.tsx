/** The words of a blocker, leading to where it is dealt with if that is on this page of this person. */
import classes from './transitions.module.css';
import { goToRecord, placeOf, type About } from './to-record.ts';

interface BlockerWordsProps {
  words: string;
  about: About | undefined;
  /** Closes what the words stand in, so that the place can be seen. */
  onLeave?: (() => void) | undefined;
}

export function BlockerWords({ words, about, onLeave }: BlockerWordsProps) {
  if (!about) return words;
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

/** The words of a blocker, leading to where it is dealt with if that is on this page of this person. */
import { useMay } from '#renderer/api/session.ts';
import classes from './transitions.module.css';
import { goToRecord, neededToSee, placeOf, type About } from './to-record.ts';

export function BlockerWords({ words, about }: { words: string; about: About | undefined }) {
  const may = useMay();
  if (!about || !may(neededToSee[about.entity])) return words;
  return (
    <a
      className={classes.toRecord}
      href={`#${placeOf(about)}`}
      onClick={(event) => {
        // The page goes there itself: the address stays, and so does what Back leads to.
        event.preventDefault();
        goToRecord(about);
      }}
    >
      {words}
    </a>
  );
}

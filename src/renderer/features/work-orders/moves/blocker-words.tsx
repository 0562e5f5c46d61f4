/** The words of a blocker, leading to where it is dealt with if that is on this page. */
import { UnstyledButton } from '@mantine/core';
import classes from './moves.module.css';
import { goToRecord, type About } from './to-record.ts';

export function BlockerWords({ words, about }: { words: string; about: About | undefined }) {
  if (!about) return words;
  return (
    <UnstyledButton className={classes.toRecord} onClick={() => goToRecord(about)}>
      {words}
    </UnstyledButton>
  );
}

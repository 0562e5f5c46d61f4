/** A refusal beside the work it concerns: the sentence of the program, what to do, and everything that stands in the way. */
import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { asProblem } from '#renderer/api/problem.ts';
import { text } from '#renderer/text/text.ts';
import classes from './states.module.css';
import { isFault } from '#shared/contract/errors.ts';
import { wordsOf } from './problem-words.ts';
import { WhyNot } from './why-not.tsx';

interface ErrorNoteProps {
  error: unknown;
  /** Only what happened, where the rest goes without saying, as at the sign-in. */
  brief?: boolean;
}

/** Shows nothing where there is no error, so that it can stand in a form for good. */
export function ErrorNote({ error, brief = false }: ErrorNoteProps) {
  if (!error) return null;
  const problem = asProblem(error);
  const { what, effect, advice } = wordsOf(problem);
  const { blockers, retryAfterMs } = problem.data ?? {};
  const saysAdvice = !brief || retryAfterMs !== undefined || isFault(problem.code);
  return (
    <div className={classes.note} data-tone="red" role="alert">
      <IconAlertTriangle className={classes.noteIcon} size={18} aria-hidden />
      <div className={classes.noteBody}>
        <Text className={classes.noteTitle}>{what}</Text>
        {saysAdvice && <Text>{brief ? advice : `${effect} ${advice}`}</Text>}
        {blockers && blockers.length > 0 && (
          <ul className={classes.list} aria-label={text.problems.inTheWay}>
            {blockers.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        )}
        <WhyNot problem={problem} />
      </div>
    </div>
  );
}

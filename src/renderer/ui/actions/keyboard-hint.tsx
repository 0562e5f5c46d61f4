/** A key and what it does. */
import { Kbd } from '@mantine/core';
import classes from '../values/small.module.css';

export function KeyboardHint({ keys, label }: { keys: readonly string[]; label: string }) {
  return (
    <span className={classes.hint}>
      {keys.map((key) => (
        <Kbd key={key} size="xs">
          {key}
        </Kbd>
      ))}
      {label}
    </span>
  );
}

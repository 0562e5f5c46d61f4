/** The mark of a permission: full where the role grants it itself, hollow where it is inherited. */
import { IconCheck } from '@tabler/icons-react';
import classes from './matrix.module.css';

export function Tick({ kind }: { kind: 'own' | 'inherited' }) {
  return (
    <span className={classes.tick} data-kind={kind} aria-hidden>
      <IconCheck size={12} stroke={3} />
    </span>
  );
}

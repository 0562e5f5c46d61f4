/** A number, serial or code, in letters that cannot be mistaken for one another. */
import classes from './small.module.css';

export function Code({ children }: { children: string | null | undefined }) {
  return children ? <span className={classes.code}>{children}</span> : null;
}

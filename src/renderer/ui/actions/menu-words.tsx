/** What a menu item does, and why it cannot be done now. */
import classes from '../values/small.module.css';

interface MenuWordsProps {
  label: string;
  /** The reason, where it is not possible. */
  because?: string | false | undefined;
}

export function MenuWords({ label, because }: MenuWordsProps) {
  return (
    <>
      {label}
      {because && <span className={classes.menuReason}>{because}</span>}
    </>
  );
}

/** Facts of a record: label and value, one under the other. */
import { Fragment, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import classes from './detail-list.module.css';

export interface Detail {
  label: string;
  /** `undefined` where the person may not see it: the fact is left out. `null` where there is none. */
  value: ReactNode;
}

export function DetailList({ details }: { details: readonly Detail[] }) {
  return (
    <dl className={classes.list}>
      {details
        .filter(({ value }) => value !== undefined)
        .map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value === null || value === '' ? <span className={classes.none}>{text.shell.none}</span> : value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

/** Records that belong to the page's own one, as rows of a section: contacts, sites, members, sessions. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './entries.module.css';

export interface Entry {
  key: string;
  title: ReactNode;
  /** A second line; what is empty is left out. */
  details?: readonly ReactNode[];
  /** Longer text below both. */
  body?: ReactNode;
  /** The end of the row: status, date, buttons. */
  end?: ReactNode;
}

interface EntriesProps {
  entries: readonly Entry[];
  /** Said where there are none. */
  empty: string;
}

export function Entries({ entries, empty }: EntriesProps) {
  if (entries.length === 0) return <Text className={classes.empty}>{empty}</Text>;
  return (
    <ul className={classes.entries}>
      {entries.map(({ key, title, details = [], body, end }) => (
        <li key={key} className={classes.entry}>
          <div className={classes.words}>
            <div className={classes.title}>{title}</div>
            <Details parts={details} />
            {body && <div className={classes.body}>{body}</div>}
          </div>
          {end && <div className={classes.end}>{end}</div>}
        </li>
      ))}
    </ul>
  );
}

function Details({ parts }: { parts: readonly ReactNode[] }) {
  const said = parts.filter((part) => part !== null && part !== undefined && part !== false && part !== '');
  if (said.length === 0) return null;
  return (
    <div className={classes.details}>
      {said.map((part, place) => (
        // The parts of one row have no names and keep their order.
        // oxlint-disable-next-line react/no-array-index-key -- see above
        <span key={place}>{part}</span>
      ))}
    </div>
  );
}

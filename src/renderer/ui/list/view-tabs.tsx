/** Views as tabs: each is a name for filters and sort, and an address of its own. */
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import type { ListState } from './list-state.ts';
import classes from './list.module.css';
import type { ListView } from './list.ts';
import { normalQuery } from './view-query.ts';

export function ViewTabs({ views, state }: { views: readonly ListView[]; state: ListState }) {
  return (
    <nav className={classes.views} aria-label={text.lists.views}>
      {views.map(({ label, query }) => (
        <Link key={label} to={{ search: query }} className={classes.view} aria-current={normalQuery(query) === state.query ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** Views as tabs: each is a name for filters and sort. */
import { UnstyledButton } from '@mantine/core';
import { text } from '#renderer/app/text/text.ts';
import type { ListState } from './list-state.ts';
import classes from './list.module.css';
import type { ListView } from './list.ts';

function normal(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}

export function ViewTabs({ views, state }: { views: readonly ListView[]; state: ListState }) {
  return (
    <div className={classes.views} role="group" aria-label={text.lists.views}>
      {views.map(({ label, query }) => (
        <UnstyledButton key={label} className={classes.view} aria-pressed={normal(query) === state.query} onClick={() => state.showView(query)}>
          {label}
        </UnstyledButton>
      ))}
    </div>
  );
}

/** The permission matrix: roles across, permissions down in groups, what is inherited told from what a role grants itself. */
import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { RowSkeletons } from '#renderer/ui/pages/skeletons.tsx';
import { MatrixTable } from './matrix-table.tsx';
import classes from './matrix.module.css';
import { Tick } from './tick.tsx';

const words = text.roles;

export default function MatrixPage() {
  const mayManage = useMay()('admin:role:manage');
  const [typed, setTyped] = useState('');
  // What is pointed at is said below the table, for eyes that do not wait for a hover.
  const [pointed, setPointed] = useState<string>();
  const matrix = useQuery(api.roles.matrix.queryOptions());
  return (
    <Page
      face="administration"
      title={words.title}
      fills
      actions={
        mayManage && (
          <Button component={Link} to="/roles/new" leftSection={<IconPlus size={16} />}>
            {words.newOne}
          </Button>
        )
      }
    >
      <div className={classes.bar}>
        <TextInput
          className={classes.search ?? ''}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={16} stroke={1.5} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ul className={classes.legend} aria-label={words.legendTitle}>
          <li>
            <Tick kind="own" /> {words.legend.own}
          </li>
          <li>
            <Tick kind="inherited" /> {words.legend.inherited}
          </li>
        </ul>
      </div>
      <div className={classes.body}>
        {matrix.data ? (
          <MatrixTable matrix={matrix.data} words={typed} onPoint={setPointed} />
        ) : matrix.error ? (
          <ErrorState error={matrix.error} onRetry={() => void matrix.refetch()} />
        ) : (
          <RowSkeletons />
        )}
      </div>
      <div className={classes.foot} aria-hidden>
        {pointed}
      </div>
    </Page>
  );
}

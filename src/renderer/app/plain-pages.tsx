/** The pages that belong to no feature: the way in, an address without a page, a page that stopped working. */
import { Button } from '@mantine/core';
import { IconMapQuestion, IconMoodPuzzled, IconPlugConnectedX } from '@tabler/icons-react';
import { Link, Navigate, useRouteError } from 'react-router';
import { isProblem } from '#renderer/api/problem.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { useRailPages } from './shell/use-rail-pages.ts';
import { text } from '#renderer/text/text.ts';

/** Leads to the first page this person may see. */
export function FirstPage() {
  const [first] = useRailPages();
  if (first) return <Navigate to={first.path} replace />;
  return <EmptyState isPage icon={IconMoodPuzzled} title={text.shell.nothingToSee.title} body={text.shell.nothingToSee.body} />;
}

export function NotFoundPage() {
  const { title, body, action } = text.shell.notFound;
  return (
    <EmptyState isPage icon={IconMapQuestion} title={title} body={body}>
      <Button component={Link} to="/">
        {action}
      </Button>
    </EmptyState>
  );
}

/** Stands in for a page that threw; the shell around it goes on. */
export function BrokenPage() {
  const error = useRouteError();
  const { title, body, action } = text.shell.broken;
  const reload = () => window.location.reload();
  if (isProblem(error)) return <ErrorState isPage error={error} onRetry={reload} />;
  return (
    <EmptyState isPage icon={IconPlugConnectedX} title={title} body={body}>
      <Button onClick={reload}>{action}</Button>
    </EmptyState>
  );
}

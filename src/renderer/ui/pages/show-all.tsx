/** The way from a few rows to the list that holds them all. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';

export function ShowAll({ to, label = text.shell.showAll }: { to: string; label?: string }) {
  return (
    <Button component={Link} to={to} variant="subtle" color="gray">
      {label}
    </Button>
  );
}

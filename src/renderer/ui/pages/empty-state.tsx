/** An empty place that says what belongs here and offers the first step. */
import { Group, Text, Title } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './states.module.css';

interface EmptyStateProps {
  icon: Icon;
  title: string;
  body?: string;
  /** True where nothing else stands on the page: the title is then its heading. */
  isPage?: boolean;
  /** The first step, as a button. */
  children?: ReactNode;
}

export function EmptyState({ icon: Icon, title, body, isPage = false, children }: EmptyStateProps) {
  return (
    <div className={classes.root}>
      <Icon className={classes.icon} size={36} stroke={1.25} aria-hidden />
      <Title order={isPage ? 1 : 2} size="h2">
        {title}
      </Title>
      {body && <Text className={classes.body}>{body}</Text>}
      {children && (
        <Group className={classes.actions} gap={8}>
          {children}
        </Group>
      )}
    </div>
  );
}

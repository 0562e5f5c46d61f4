/** The frame of every screen before the pages: mark, heading, one form. */
import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import mark from '#renderer/cube.svg';
import classes from './access.module.css';

interface AccessFrameProps {
  title: string;
  lead: string;
  /** Above the heading: where in several steps somebody is. */
  above?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

export function AccessFrame({ title, lead, above, wide, children }: AccessFrameProps) {
  return (
    <main className={classes.frame}>
      <div className={classes.card} data-wide={wide || undefined}>
        <img className={classes.mark} src={mark} width={40} height={40} alt="" />
        {above}
        <Title order={1}>{title}</Title>
        <Text className={classes.lead}>{lead}</Text>
        <Stack gap={16}>{children}</Stack>
      </div>
    </main>
  );
}

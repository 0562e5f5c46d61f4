/** A part of a record's page: heading, what can be done there, content. */
import { Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

interface SectionProps {
  title: string;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ title, actions, children }: SectionProps) {
  const headingId = useId();
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <div className={classes.heading}>
        <Title order={2} id={headingId}>
          {title}
        </Title>
        {actions}
      </div>
      {children}
    </section>
  );
}

interface ColumnsProps {
  main: ReactNode;
  side: ReactNode;
  /** Under the main part; where there is room for one column only, under everything. */
  below?: ReactNode;
}

/** Two thirds for the work, one third for the facts; one column where there is no room for two. */
export function Columns({ main, side, below }: ColumnsProps) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{main}</div>
      <div className={`${classes.column} ${classes.side}`}>{side}</div>
      {below && <div className={classes.column}>{below}</div>}
    </div>
  );
}

/** A page: its heading with the edge of its face, its actions, its content. */
import { Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useSession } from '#renderer/api/session.ts';
import type { Face } from './faces.ts';
import classes from './page.module.css';

interface PageProps {
  face: Face;
  title: string;
  /** A line above the heading: the way back, or a number. */
  above?: ReactNode;
  /** Beside the heading: status. */
  beside?: ReactNode;
  /** Buttons; the primary one last. */
  actions?: ReactNode;
  /** The content takes the height that is left and scrolls by itself, as lists and boards do. */
  fills?: boolean;
  children: ReactNode;
}

export function Page({ face, title, above, beside, actions, fills = false, children }: PageProps) {
  const { me } = useSession();
  useDocumentTitle(`${title} · ${me.application.title}`);
  return (
    <div className={classes.page} data-face={face} data-fills={fills || undefined}>
      <div className={classes.heading}>
        <div className={classes.words}>
          {above && <div className={classes.above}>{above}</div>}
          <div className={classes.titleLine}>
            <Title order={1} className={classes.title}>
              {title}
            </Title>
            {beside}
          </div>
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {fills ? children : <div className={classes.content}>{children}</div>}
    </div>
  );
}

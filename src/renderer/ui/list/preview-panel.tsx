/** A record beside its list, without leaving it. */
import { Button, CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import classes from './list.module.css';

interface PreviewPanelProps {
  path: string;
  onClose: () => void;
  children: ReactNode;
}

export function PreviewPanel({ path, onClose, children }: PreviewPanelProps) {
  return (
    <aside className={classes.preview} aria-label={text.lists.preview}>
      <div className={classes.previewBar}>
        <Button variant="default" component={Link} to={path}>
          {text.lists.openRecord}
        </Button>
        <CloseButton size="lg" aria-label={text.lists.closePreview} onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}

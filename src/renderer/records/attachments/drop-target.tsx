/** A place that takes dropped files; what can be dropped can also be chosen by a button inside. */
import { useState, type DragEvent, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import classes from './attachments.module.css';
import type { Attaching } from './use-attaching.ts';

interface DropTargetProps {
  attaching: Attaching;
  /** False where nothing may be added. */
  enabled: boolean;
  children: ReactNode;
}

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

export function DropTarget({ attaching, enabled, children }: DropTargetProps) {
  const [isOver, setOver] = useState(false);
  if (!enabled) return children;

  function over(event: DragEvent) {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setOver(true);
  }

  function drop(event: DragEvent) {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    setOver(false);
    attaching.add(event.dataTransfer.files);
  }

  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      data-hint={text.attachments.dropHere}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  );
}

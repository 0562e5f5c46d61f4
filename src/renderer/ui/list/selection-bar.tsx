/** What can be done to the selected rows; appears with the first of them. */
import { Button, CloseButton, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { isProblem } from '#renderer/api/problem.ts';
import { text } from '#renderer/text/text.ts';
import classes from './list.module.css';
import type { SelectionAction } from './list.ts';

interface SelectionBarProps<Row> {
  rows: readonly Row[];
  actions: readonly SelectionAction<Row>[];
  onClear: () => void;
}

export function SelectionBar<Row>({ rows, actions, onClear }: SelectionBarProps<Row>) {
  const [running, setRunning] = useState<string>();
  if (rows.length === 0) return null;

  async function run(action: SelectionAction<Row>) {
    setRunning(action.label);
    try {
      if ((await action.run(rows)) !== false) onClear();
    } catch (error) {
      // A refused command has been told where it failed; here the selection stays, to be tried again.
      if (!isProblem(error)) throw error;
    } finally {
      setRunning(undefined);
    }
  }

  return (
    <div className={classes.selection} role="toolbar" aria-label={text.lists.selection}>
      <CloseButton aria-label={text.lists.clearSelection} onClick={onClear} />
      <output className={classes.selectionCount}>{text.lists.selected(rows.length)}</output>
      {actions.map((action) => (
        <Tooltip key={action.label} label={action.disabledBecause} disabled={!action.disabledBecause}>
          <Button
            variant="default"
            leftSection={action.icon}
            aria-disabled={action.disabledBecause !== undefined}
            loading={running === action.label}
            onClick={() => {
              if (!action.disabledBecause) void run(action);
            }}
          >
            {action.label}
          </Button>
        </Tooltip>
      ))}
    </div>
  );
}

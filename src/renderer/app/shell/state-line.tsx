/** The quiet state line: connected, or plainly not. */
import { Tooltip } from '@mantine/core';
import { IconCircleCheck, IconPlugConnectedX } from '@tabler/icons-react';
import { useConnection } from '#renderer/api/connection.ts';
import { text } from '#renderer/text/text.ts';
import classes from './shell.module.css';

export function StateLine() {
  const state = useConnection();
  const gone = state === 'connected' ? null : text.shell.gone[state];
  const Icon = gone ? IconPlugConnectedX : IconCircleCheck;
  return (
    <Tooltip label={gone?.hint ?? text.shell.connected} multiline maw={280}>
      <output className={`${classes.state} ${gone ? '' : classes.quiet}`} data-gone={gone !== null || undefined}>
        <Icon size={16} stroke={1.5} aria-hidden />
        <span className={classes.stateWords}>{gone?.state ?? text.shell.connected}</span>
        {gone && (
          <span className={classes.stateWord} aria-hidden>
            {gone.short}
          </span>
        )}
      </output>
    </Tooltip>
  );
}

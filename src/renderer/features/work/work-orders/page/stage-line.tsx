/** Stages as a slim line: what is done, with who and when, what is now, what is still to come. */
import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import classes from './stage-line.module.css';
import type { Tone } from '#renderer/ui/values/status-badge.tsx';

export interface Stage {
  key: string;
  label: string;
  state: 'done' | 'now' | 'ahead';
  /** Who and when, under the name. */
  detail?: ReactNode;
  /** The whole of it, on hover. */
  hint?: string | undefined;
  /** Colour of the present stage; blue unless something is wrong or waits. */
  tone?: Tone;
}

export function StageLine({ label, stages }: { label: string; stages: readonly Stage[] }) {
  return (
    <ol className={classes.line} aria-label={label}>
      {stages.map(({ key, label: name, state, detail, hint, tone = 'blue' }) => (
        <li key={key} className={classes.stage} data-state={state} data-tone={tone} title={hint} aria-current={state === 'now' ? 'step' : undefined}>
          <span className={classes.dot} aria-hidden>
            {state === 'done' && <IconCheck size={12} stroke={3} />}
          </span>
          <span className={classes.name}>{name}</span>
          {state === 'ahead' ? <VisuallyHidden>{text.shell.ahead}</VisuallyHidden> : <span className={classes.detail}>{detail}</span>}
        </li>
      ))}
    </ol>
  );
}

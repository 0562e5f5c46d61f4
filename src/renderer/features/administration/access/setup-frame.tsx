/** The frame of the set-up: where in its three steps somebody is, and the way back. */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { AccessFrame } from './access-frame.tsx';
import classes from './setup.module.css';

const words = text.access.setup;

export type SetupStep = 'workshop' | 'administrator' | 'ready';
const labels: Readonly<Record<SetupStep, string>> = { workshop: words.workshop, administrator: words.administratorShort, ready: words.ready };

interface SetupFrameProps {
  step: SetupStep;
  title: string;
  lead: string;
  onBack?: () => void;
  children: ReactNode;
}

export function SetupFrame({ step, title, lead, onBack, children }: SetupFrameProps) {
  return (
    <AccessFrame title={title} lead={lead} above={<Steps step={step} />} wide>
      {children}
      {onBack && (
        <Button variant="subtle" color="gray" onClick={onBack}>
          {words.back}
        </Button>
      )}
    </AccessFrame>
  );
}

function Steps({ step }: { step: SetupStep }) {
  const all = Object.keys(labels) as SetupStep[];
  const present = all.indexOf(step);
  return (
    <ol className={classes.steps} aria-label={words.steps}>
      {all.map((each, index) => (
        <li key={each} className={classes.step} data-reached={index <= present || undefined} aria-current={each === step ? 'step' : undefined}>
          {labels[each]}
        </li>
      ))}
    </ol>
  );
}

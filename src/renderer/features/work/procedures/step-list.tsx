/** The steps of one revision, in order, as they are worked through. */
import { Text } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import type { StepDefinition } from '#shared/step-rules.ts';
import classes from './procedures.module.css';
import { spokenStep } from './step-words.ts';

export function StepList({ steps }: { steps: readonly StepDefinition[] }) {
  if (steps.length === 0) return <Text className={classes.none}>{text.procedures.noSteps}</Text>;
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => (
        <li key={step.key} className={classes.step}>
          <span className={classes.place} aria-hidden>
            {index + 1}
          </span>
          <div className={classes.stepWords}>
            <span className={classes.stepTitle}>{step.title}</span>
            <span className={classes.asks}>{spokenStep(step, steps).join(' · ')}</span>
            {step.instruction && <span className={classes.instruction}>{step.instruction}</span>}
          </div>
        </li>
      ))}
    </ol>
  );
}

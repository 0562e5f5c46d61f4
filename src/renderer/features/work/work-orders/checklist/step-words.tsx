/** What a step asks for, within which limits, under which condition; who recorded it and when. */
import { text } from '#renderer/text/text.ts';
import { exactInstant, spokenInstant } from '#renderer/ui/values/dates.ts';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { ChecklistStep } from '#shared/contract/work/checklist.ts';
import classes from './checklist.module.css';
import { spokenLimits } from './step-limits.ts';

const words = text.checklist;

export function StepWords({ step, reading }: { step: ChecklistStep; reading: string | null }) {
  const { title, instruction, required, condition, verdict, waivedReason } = step;
  const limits = spokenLimits(step);
  return (
    <div className={classes.words}>
      <span className={classes.title}>{title}</span>
      {!required && <span className={classes.tag}>{words.optional}</span>}
      {limits && <span className={classes.limits}>{limits}</span>}
      {condition && <p className={classes.quiet}>{words.onlyWhen(condition.stepTitle, words.results[condition.equals] ?? condition.equals)}</p>}
      {reading && step.status === 'open' && <p className={classes.quiet}>{words.meterNow(reading)}</p>}
      {instruction && <p className={classes.quiet}>{instruction}</p>}
      {verdict && <p className={classes.verdict}>{verdict}</p>}
      {waivedReason !== null && <p className={classes.quiet}>{words.waivedBy(waivedReason)}</p>}
      <RecordedBy step={step} />
    </div>
  );
}

function RecordedBy({ step: { recorded } }: { step: ChecklistStep }) {
  const now = useNow();
  if (!recorded) return null;
  return (
    <p className={classes.recordedBy} title={exactInstant(recorded.at)}>
      {words.recordedBy(recorded.byName, spokenInstant(recorded.at, now))}
    </p>
  );
}

/** How far a job is: a bar where it is known how much there is to do, the words in any case. */
import { Progress, Text } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { isActive, jobAsked, percentOf, spokenProgress } from './job-words.ts';
import classes from './jobs.module.css';

export function JobProgress({ job }: { job: Job }) {
  const percent = percentOf(job);
  const spoken = spokenProgress(job);
  if (spoken === null) return null;
  return (
    <div className={classes.progress}>
      {percent !== null && isActive(job) && <Progress className={classes.bar} value={percent} size="sm" aria-label={text.jobs.progressOf(jobAsked(job))} />}
      <Text span size="xs" className={classes.count}>
        {spoken}
      </Text>
    </div>
  );
}

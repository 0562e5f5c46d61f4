/** The own jobs in the top bar: what runs and how far it is, then what came of it until it was looked at. Absent where there is nothing to tell. */
import { Popover, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconBan, IconCircleCheck, IconLoader } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useSession } from '#renderer/api/session.ts';
import { isActive, jobName, percentOf } from '#renderer/records/jobs/job-words.ts';
import { text } from '#renderer/text/text.ts';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { Job, JobState } from '#shared/contract/ground/jobs.ts';
import { JobsPanel } from './jobs-panel.tsx';
import classes from './shell.module.css';

const words = text.jobs;

/** More of the newest than anybody has running at once. */
const newest = 20;

const endIcons: Readonly<Partial<Record<JobState, typeof IconBan>>> = { done: IconCircleCheck, failed: IconAlertTriangle, cancelled: IconBan };

/** As long as the file of an export is kept: after that there is nothing to fetch, and the rest stands in the list of jobs. */
const newsMs = 24 * 3_600_000;

/**
 * The jobs that run, and those that have ended and were not looked at. Which were is kept on this device for each person, as
 * is all that is only about what their screen shows: on another one it is told once more, which is better than never.
 */
function useNews(): { jobs: readonly Job[]; look: () => void } {
  const { user } = useSession().me;
  const now = useNow().valueOf();
  const { data } = useQuery(api.jobs.list.queryOptions({ input: { limit: newest } }));
  const [seen, setSeen] = useLocalStorage<readonly string[]>({ key: `cube.jobs.seen.${user.id}`, defaultValue: [], getInitialValueInEffect: false });
  const all = data?.items ?? [];
  const isNews = (job: Job) => job.endedAt !== null && now - Date.parse(job.endedAt) < newsMs && !seen.includes(job.id);
  return {
    jobs: all.filter((job) => isActive(job) || isNews(job)),
    look: () => setSeen(all.filter((job) => !isActive(job)).map(({ id }) => id)),
  };
}

/** In a few words: the one that runs and how far it is, how many do, or how the last one ended. */
function wordsOf(jobs: readonly Job[]): { said: string; percent?: number | null } {
  const [active, ...others] = jobs.filter(isActive);
  if (active) return others.length > 0 ? { said: words.line.many(others.length + 1) } : { said: jobName(active), percent: percentOf(active) };
  const [last] = jobs;
  return { said: last ? words.line.ended(jobName(last), words.states[last.state]) : '' };
}

export default function JobsLine() {
  const { jobs, look } = useNews();
  const [isOpen, setOpen] = useState(false);
  const [first] = jobs;
  const close = () => {
    setOpen(false);
    look();
  };
  if (!first) return null;
  const isRunning = jobs.some(isActive);
  const { said, percent } = wordsOf(jobs);
  const Icon = (isRunning ? undefined : endIcons[first.state]) ?? IconLoader;
  return (
    <Popover opened={isOpen} onChange={(open) => !open && close()} width={360} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton
          className={`${classes.state} ${classes.jobs}`}
          data-failed={(!isRunning && first.state === 'failed') || undefined}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          <Icon size={16} stroke={1.5} aria-hidden />
          <span className={classes.jobsWords}>{said}</span>
          {typeof percent === 'number' && <span className={classes.jobsPercent}>{words.line.percent(percent)}</span>}
          <VisuallyHidden>{words.line.open}</VisuallyHidden>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.own}>
        <JobsPanel jobs={jobs} onLeave={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

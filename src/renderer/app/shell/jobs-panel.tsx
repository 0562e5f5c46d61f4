/** What opens from the jobs in the top bar: each with its progress and the way to stop it, or with what came of it. */
import { Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { jobAsked, isActive, spokenOutcome } from '#renderer/records/jobs/job-words.ts';
import { DownloadExport } from '#renderer/records/jobs/download-export.tsx';
import { JobProgress } from '#renderer/records/jobs/job-progress.tsx';
import { JobStateBadge } from '#renderer/records/jobs/job-state.tsx';
import { StopJob } from '#renderer/records/jobs/stop-job.tsx';
import { text } from '#renderer/text/text.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';
import classes from './shell.module.css';

const words = text.jobs;

export function JobsPanel({ jobs, onLeave }: { jobs: readonly Job[]; onLeave: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  // The button that was pressed may be gone with what it stopped: the keys go on from here, and Escape is heard.
  useEffect(() => {
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  });
  return (
    <Stack gap={12} ref={panel} tabIndex={-1} className={classes.jobsPanel}>
      <Text fw={600}>{words.own}</Text>
      <ul className={classes.jobList}>
        {jobs.map((job) => (
          <li key={job.id} className={classes.job}>
            <Group justify="space-between" wrap="nowrap" gap={8}>
              <Link to={`/jobs/${job.id}`} onClick={onLeave}>
                {jobAsked(job)}
              </Link>
              <JobStateBadge job={job} />
            </Group>
            {isActive(job) ? (
              <Group justify="space-between" wrap="nowrap" gap={12}>
                <div className={classes.jobProgress}>
                  <JobProgress job={job} />
                </div>
                <StopJob job={job} />
              </Group>
            ) : (
              <Group justify="space-between" wrap="nowrap" gap={12}>
                <Text size="xs" c="dimmed">
                  {spokenOutcome(job)}
                </Text>
                <DownloadExport job={job} />
              </Group>
            )}
          </li>
        ))}
      </ul>
      <Link to="/jobs" onClick={onLeave}>
        {words.all}
      </Link>
    </Stack>
  );
}

/** The facts of a job: how it stands, who asked, when, how long it took, and what came of it. */
import { Stack, Title } from '@mantine/core';
import { jobName, spokenJobDuration, spokenOutcome, spokenProgress, spokenRequester } from '#renderer/records/jobs/job-words.ts';
import { JobProgress } from '#renderer/records/jobs/job-progress.tsx';
import { JobStateBadge } from '#renderer/records/jobs/job-state.tsx';
import { DownloadExport } from '#renderer/records/jobs/download-export.tsx';
import { StopJob } from '#renderer/records/jobs/stop-job.tsx';
import { text } from '#renderer/text/text.ts';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Job } from '#shared/contract/ground/jobs.ts';

const { fields } = text.jobs;

export function JobFacts({ job }: { job: Job }) {
  const outcome = spokenOutcome(job);
  const duration = spokenJobDuration(job);
  return (
    <DetailList
      details={[
        { label: fields.state, value: <JobStateBadge job={job} /> },
        ...(spokenProgress(job) === null ? [] : [{ label: fields.progress, value: <JobProgress job={job} /> }]),
        ...(outcome === null ? [] : [{ label: job.error === null ? fields.result : fields.error, value: outcome }]),
        { label: fields.requestedBy, value: spokenRequester(job) },
        { label: fields.createdAt, value: <DateText at={job.createdAt} /> },
        ...(job.startedAt === null ? [] : [{ label: fields.startedAt, value: <DateText at={job.startedAt} /> }]),
        ...(job.endedAt === null ? [] : [{ label: fields.endedAt, value: <DateText at={job.endedAt} /> }]),
        ...(duration === null ? [] : [{ label: fields.duration, value: duration }]),
      ]}
    />
  );
}

export function JobPreview({ job }: { job: Job }) {
  return (
    <Stack gap={16} align="flex-start">
      <Title order={2}>{jobName(job)}</Title>
      <JobFacts job={job} />
      <DownloadExport job={job} />
      <StopJob job={job} />
    </Stack>
  );
}

/** Stops a job; absent where it has ended, or this person may not. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { Job } from '#shared/contract/ground/jobs.ts';
import { jobAsked } from './job-words.ts';

const words = text.jobs;

export function StopJob({ job }: { job: Job }) {
  const { mutate, isPending } = useMutation(api.jobs.cancel.mutationOptions({ onSuccess: () => toastDone(words.stopped(jobAsked(job))) }));
  if (!job.can.cancel) return null;
  return (
    <Button variant="default" loading={isPending} aria-label={words.stopOne(jobAsked(job))} onClick={() => mutate({ id: job.id })}>
      {words.stop}
    </Button>
  );
}

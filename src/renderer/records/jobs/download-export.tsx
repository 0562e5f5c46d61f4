/** Downloads the file of an export; absent for other jobs, and where there is no file any more. */
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { downloadFile } from '#renderer/api/files.ts';
import { text } from '#renderer/text/text.ts';
import { useNow } from '#renderer/ui/values/use-now.ts';
import { spokenAsked } from './job-words.ts';
import type { Job } from '#shared/contract/ground/jobs.ts';

const words = text.exports;

export function DownloadExport({ job }: { job: Job }) {
  const { id, kind, state, result } = job;
  const now = useNow();
  const { mutate, isPending } = useMutation({ mutationKey: api.exports.content.key(), mutationFn: () => downloadFile('exports.content', { id }) });
  const { name, expiresAt } = result ?? {};
  if (kind !== 'exports.write' || state !== 'done' || typeof name !== 'string' || typeof expiresAt !== 'string' || Date.parse(expiresAt) <= now.valueOf())
    return null;
  return (
    <Button
      flex="none"
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.5} />}
      loading={isPending}
      aria-label={words.downloadOne(name, spokenAsked(job.createdAt))}
      onClick={() => mutate()}
    >
      {words.download}
    </Button>
  );
}

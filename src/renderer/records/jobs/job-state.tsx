/** How a job stands, as a badge, wherever one is named. */
import { IconBan, IconHourglass } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { StatusBadge, type Tone } from '#renderer/ui/values/status-badge.tsx';
import type { Job, JobState } from '#shared/contract/ground/jobs.ts';

const words = text.jobs;
const tones: Readonly<Record<JobState, Tone>> = { waiting: 'neutral', running: 'blue', done: 'green', failed: 'red', cancelled: 'neutral' };
const icons = { waiting: IconHourglass, cancelled: IconBan } as const;

export function JobStateBadge({ job: { state, cancelling } }: { job: Pick<Job, 'state' | 'cancelling'> }) {
  const icon = state === 'waiting' || state === 'cancelled' ? icons[state] : undefined;
  return <StatusBadge tone={tones[state]} label={cancelling ? words.stopping : words.states[state]} {...(icon && { icon })} />;
}

/** The timer of this person that runs, large enough to be read from the bench. */
import { Button } from '@mantine/core';
import { IconPlayerStopFilled } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { timeOfDay } from '#renderer/ui/values/dates.ts';
import { spokenMinutesOf } from '#renderer/ui/values/duration.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { TimeEntry } from '#shared/contract/work/time.ts';
import classes from './today.module.css';
import { useElapsed } from './use-elapsed.ts';

const words = text.today.timer;

export function RunningTimer() {
  const { data } = useQuery(api.time.running.queryOptions());
  return data?.entry && <Timer entry={data.entry} />;
}

function Timer({ entry: { id, workOrder, startedAt, can } }: { entry: TimeEntry }) {
  const elapsed = useElapsed(startedAt);
  const { mutate: stop, isPending } = useMutation(
    api.time.stop.mutationOptions({ onSuccess: ({ minutes }) => toastDone(words.stopped(workOrder.number, spokenMinutesOf({ minutes }))) }),
  );
  return (
    <section className={classes.timer} aria-label={words.title}>
      <div className={classes.elapsed} role="timer" aria-label={words.elapsed}>
        {elapsed}
      </div>
      <div className={classes.timed}>
        <Link to={`/work-orders/${workOrder.id}`}>{workOrder.title}</Link>
        <div className={classes.timedNumber}>
          <Code>{workOrder.number}</Code> {words.since(timeOfDay(startedAt))}
        </div>
      </div>
      {can.stop && (
        <Button size="lg" loading={isPending} leftSection={<IconPlayerStopFilled size={18} />} onClick={() => stop({ id })}>
          {words.stop}
        </Button>
      )}
    </section>
  );
}

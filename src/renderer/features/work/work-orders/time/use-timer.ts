/** The own timer: whether it runs, here or elsewhere, and how it is started and stopped. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { spokenMinutesOf } from '#renderer/ui/values/duration.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { TimeEntry } from '#shared/contract/work/time.ts';

export interface Timer {
  /** The own running timer on this order. */
  readonly here: TimeEntry | null;
  /** The own running timer on another order. */
  readonly elsewhere: TimeEntry | null;
  readonly isBusy: boolean;
  start: () => void;
  stop: () => void;
}

const words = text.orderTime;

export function useTimer(workOrderId: string): Timer {
  const may = useMay();
  const cache = useQueryClient();
  const key = api.time.running.queryKey();
  const { data } = useQuery({ ...api.time.running.queryOptions(), enabled: may('service:time:record') });
  const running = data?.entry ?? null;
  const isHere = running?.workOrder.id === workOrderId;

  const starting = useMutation(
    api.time.start.mutationOptions({
      onSuccess: ({ entry, stopped }) => {
        cache.setQueryData(key, { entry });
        if (stopped) toastDone(words.stopped(stopped.workOrder.number, spokenMinutesOf(stopped)));
      },
    }),
  );
  const stopping = useMutation(
    api.time.stop.mutationOptions({
      onSuccess: ({ workOrder, minutes }) => {
        cache.setQueryData(key, { entry: null });
        toastDone(words.stopped(workOrder.number, spokenMinutesOf({ minutes })));
      },
    }),
  );

  return {
    here: isHere ? running : null,
    elsewhere: isHere ? null : running,
    isBusy: starting.isPending || stopping.isPending,
    start: () => starting.mutate({ workOrderId }),
    stop: () => {
      if (running && isHere) stopping.mutate({ id: running.id });
    },
  };
}

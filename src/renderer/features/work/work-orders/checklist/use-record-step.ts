/** Records the result of a step: shown at once, taken back where the program refuses it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import type { ChecklistStep, StepStatus } from '#shared/contract/work/checklist.ts';
import { standingOf } from './step-limits.ts';

export interface RecordStep {
  /** A photo step is recorded without a result: its photos are. */
  record: (result?: string, note?: string | null) => void;
  readonly isRecording: boolean;
  readonly error: unknown;
}

/** What the program will most likely make of it; it has the last word. */
function likelyStatus(step: ChecklistStep, result: string): StepStatus {
  if (step.kind === 'check') return result === 'fail' ? 'failed' : result === 'flag' ? 'flagged' : 'done';
  return step.kind === 'number' && standingOf(result, step) !== 'within' ? 'failed' : 'done';
}

export function useRecordStep(step: ChecklistStep, onRecorded?: () => void): RecordStep {
  const cache = useQueryClient();
  const key = api.checklist.list.queryKey({ input: { workOrderId: step.workOrderId } });
  const show = (shown: ChecklistStep) =>
    cache.setQueryData(key, (present) => present && { items: present.items.map((each) => (each.id === shown.id ? shown : each)) });

  const { mutate, isPending, error } = useMutation({
    ...api.checklist.complete.mutationOptions({ meta: { showsOwnErrors: true } }),
    onMutate: async ({ result }) => {
      await cache.cancelQueries({ queryKey: key });
      if (result !== undefined) show({ ...step, result, status: likelyStatus(step, result) });
      return { before: step };
    },
    onSuccess: (recorded) => {
      show(recorded);
      onRecorded?.();
    },
    onError: (_error, _input, context) => {
      if (context) show(context.before);
    },
  });

  return {
    record: (result, note = step.note) => mutate({ id: step.id, version: step.version, ...(result !== undefined && { result }), note }),
    isRecording: isPending,
    error,
  };
}

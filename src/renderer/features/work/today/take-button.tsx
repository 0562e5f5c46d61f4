/** Takes an order that nobody works on. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';

const words = text.today;

export function TakeButton({ order: { id, version, number } }: { order: WorkOrderSummary }) {
  const { mutate: take, isPending } = useMutation(api.workOrders.take.mutationOptions({ onSuccess: () => toastDone(words.taken(number)) }));
  return (
    <Button variant="default" loading={isPending} aria-label={`${words.take}: ${number}`} onClick={() => take({ id, version })}>
      {words.take}
    </Button>
  );
}

/** Makes a copy of an order with nothing done yet, and opens it. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { orderPath } from '../order-path.ts';

export function useDuplicate({ id }: Pick<WorkOrder, 'id'>): () => void {
  const navigate = useNavigate();
  const { mutate } = useMutation(
    api.workOrders.duplicate.mutationOptions({
      onSuccess: (copy) => {
        toastDone(text.workOrders.duplicated(copy.number));
        void navigate(orderPath(copy));
      },
    }),
  );
  return () => mutate({ id });
}

/** Says that nothing more of a part is needed, and offers to take that back. */
import { useMutation } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone, toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';

const words = text.orderParts;

/** @param onDone once it is said, before the page shows it. */
export function useNotNeeded({ id, version, part, quantity }: OrderPart, onDone?: () => void) {
  const { mutate, isPending } = useMutation(
    api.orderParts.markNotNeeded.mutationOptions({
      // The line on the page may be the changed one before the answer is there.
      onMutate: () => ({ planned: quantity }),
      onSuccess: (settled, _asked, { planned }) => {
        onDone?.();
        const takeBack = wayBack(settled, planned);
        if (takeBack) toastWithUndo(words.settled(part.name), takeBack);
        else toastDone(words.settled(part.name));
      },
    }),
  );
  return { say: () => mutate({ id, version }), isPending };
}

/** A line of which nothing was issued is needed again; one that was cut down to what was issued gets its quantity back, if it may still be planned. */
function wayBack({ id, version, status, can }: OrderPart, planned: string): (() => Promise<unknown>) | null {
  if (can.need) return () => client.orderParts.need({ id, version });
  if (can.update && status === 'issued') return () => client.orderParts.update({ id, version, quantity: planned });
  return null;
}

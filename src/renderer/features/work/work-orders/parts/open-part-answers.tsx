/** The three answers to a part that stands in the way: it goes on, it was a mistake, or the work went without it. */
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import classes from './parts.module.css';
import { goOnFrom } from './focus-next-open-part.ts';
import { useNotNeeded } from './use-not-needed.ts';

const words = text.orderParts;

export function OpenPartAnswers({ line, onIssue }: { line: OrderPart; onIssue: () => void }) {
  const { id, version, part, can, issuedQuantity } = line;
  const { mutate: issue, isPending: isIssuing } = useMutation(
    api.orderParts.issue.mutationOptions({
      onSuccess: () => {
        goOnFrom(id);
        toastDone(words.issued(part.name));
      },
    }),
  );
  const { mutateAsync: remove } = useMutation(api.orderParts.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  const notNeeded = useNotNeeded(line, () => goOnFrom(id));
  if (!can.issue && !can.remove && !can.markNotNeeded) return null;
  return (
    <div className={classes.answers} data-part-answers role="group" aria-label={words.answers(part.name)}>
      {can.issue && (
        <Button variant="default" loading={isIssuing} onClick={() => (part.serialised ? onIssue() : issue({ id, version }))}>
          {words.issue}
        </Button>
      )}
      {can.remove && (
        <ConfirmOnce title={words.removeTitle(part.name)} body={words.removeBody} action={words.removeAction} onConfirm={() => remove({ id, version })}>
          {(ask) => (
            <Button variant="default" onClick={ask}>
              {words.remove}
            </Button>
          )}
        </ConfirmOnce>
      )}
      {can.markNotNeeded && (
        <Button variant="default" loading={notNeeded.isPending} onClick={notNeeded.say}>
          {Number(issuedQuantity) > 0 ? words.restNotNeeded : words.notNeeded}
        </Button>
      )}
    </div>
  );
}

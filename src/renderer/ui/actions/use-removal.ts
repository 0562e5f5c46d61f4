/** Puts a record into the trash at once, and offers to take it back: undo instead of a question. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { toastWithUndo } from './toasts.tsx';

interface Removable {
  readonly id: string;
  readonly version: number;
}

interface RemovalOptions {
  /** Such as `api.parts.remove`. */
  operation: { call: (input: Removable) => Promise<unknown>; mutationKey: () => readonly unknown[] };
  restore: (input: { id: string }) => Promise<unknown>;
  /** Where the page of the record leads once it is gone. */
  listPath: string;
}

/** Answers a function that removes the record; the sentence says what was done. A refusal is told in a toast. */
export function useRemoval({ operation, restore, listPath }: RemovalOptions): (record: Removable, sentence: string) => void {
  const navigate = useNavigate();
  const { mutate } = useMutation({ mutationKey: operation.mutationKey(), mutationFn: operation.call });
  return ({ id, version }, sentence) =>
    mutate(
      { id, version },
      {
        onSuccess: async () => {
          await navigate(listPath, { replace: true });
          toastWithUndo(sentence, () => restore({ id }));
        },
      },
    );
}

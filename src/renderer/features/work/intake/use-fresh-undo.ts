/** The undo of *Start over*: offered until something newer stands on the page that it would overwrite, or the page is left. */
import { useEffect, useState } from 'react';
import { toastWithUndo } from '#renderer/ui/actions/toasts.tsx';

export interface FreshUndo {
  offer: (sentence: string, undo: () => Promise<unknown>) => void;
  /** Something newer was written. */
  end: () => void;
}

function createFreshUndo(): FreshUndo {
  let endOffer: (() => void) | undefined;
  const end = () => endOffer?.();
  return {
    offer: (sentence, undo) => {
      end();
      endOffer = toastWithUndo(sentence, undo);
    },
    end,
  };
}

export function useFreshUndo(): FreshUndo {
  const [undo] = useState(createFreshUndo);
  useEffect(() => undo.end, [undo]);
  return undo;
}

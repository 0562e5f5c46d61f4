/** What follows the saving of an estimate: it stays a draft, or is issued at once. */
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { Estimate } from '#shared/contract/work/estimates.ts';

export interface KeepOrIssue {
  /** Says before saving what is to follow. */
  choose: (next: 'keep' | 'issue') => void;
  onDone: (saved: Estimate) => void;
}

export function useKeepOrIssue(onClose: () => void): KeepOrIssue {
  const next = useRef<'keep' | 'issue'>('keep');
  const { mutate: issue } = useMutation(api.estimates.issue.mutationOptions({ onSuccess: () => toastDone(text.estimates.issued) }));
  return {
    choose: (chosen) => {
      next.current = chosen;
    },
    onDone: ({ id, version }) => {
      onClose();
      if (next.current === 'issue') issue({ id, version });
      else toastDone(text.estimates.saved);
    },
  };
}

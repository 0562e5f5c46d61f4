/** Signing out: the session ends, and nothing of the person stays in the window. */
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '#renderer/api/client.ts';
import { isSessionTrouble } from '#renderer/api/problem.ts';

/** Loads the application afresh, so that the next person finds nothing of the one before. */
export const startAfresh = (): void => window.location.replace('/');

export function useSignOut(): () => void {
  const { mutate } = useMutation(
    api.auth.signOut.mutationOptions({
      onSuccess: startAfresh,
      // A session that has ended already is what was asked for.
      onError: (error) => {
        if (isSessionTrouble(error)) startAfresh();
      },
    }),
  );
  return useCallback(() => mutate(undefined), [mutate]);
}

/** Who is signed in at this window and what they may do, as every page may ask it. */
import { createContext, useCallback, useContext } from 'react';
import type { Me } from '#shared/contract/administration/auth.ts';
import type { Permission } from '#shared/contract/permissions.ts';

export interface Session {
  readonly me: Me;
  readonly signOut: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** The session of this window; pages only exist inside one. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session around this component');
  return session;
}

/**
 * Answers whether the person holds a permission; true where none is asked. It decides what is offered, never what is
 * allowed: the program decides that, and a record's own `can` is the more exact answer.
 */
export function useMay(): (permission: Permission | undefined) => boolean {
  const { permissions } = useSession().me;
  return useCallback((permission) => permission === undefined || permission in permissions, [permissions]);
}

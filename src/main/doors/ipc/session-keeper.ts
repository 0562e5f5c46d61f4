/** Keeps the session token of the desktop in the main process: pages work with it and never see it. */
import type { Credential, Outcome } from '#kernel/call.ts';

const opensSession = 'auth.signIn';
const closesSession: ReadonlySet<string> = new Set(['auth.signOut', 'auth.signOutEverywhere']);

export interface SessionKeeper {
  credential(): Credential;
  /**
   * Takes note of what an operation answered.
   * @returns the outcome as it may cross to the page: without the token.
   */
  notice(operation: string, outcome: Outcome): Outcome;
}

/** @param onChange runs whenever another session, or none, takes the place of the present one. */
export function createSessionKeeper(onChange: () => void): SessionKeeper {
  let token: string | null = null;
  const become = (next: string | null) => {
    token = next;
    onChange();
  };
  return {
    credential: () => (token === null ? { kind: 'none' } : { kind: 'session', token }),

    notice(operation, outcome) {
      // Signing out ends the session here even where the database cannot be told.
      if (closesSession.has(operation)) become(null);
      if (operation !== opensSession || !outcome.ok || !hasToken(outcome.value)) return outcome;
      const { token: opened, ...value } = outcome.value;
      become(opened);
      return { ok: true, value };
    },
  };
}

const hasToken = (value: unknown): value is { token: string } =>
  typeof value === 'object' && value !== null && 'token' in value && typeof value.token === 'string';

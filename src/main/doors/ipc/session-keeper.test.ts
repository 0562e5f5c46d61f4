/** The token stays in the main process, and a session ends when the page says so. */
import { describe, expect, it } from 'vitest';
import { createSessionKeeper } from './session-keeper.ts';

const signedIn = { ok: true, value: { token: 'secret', expiresAt: '2026-01-01T00:00:00Z', user: { name: 'Jo' } } } as const;

function keeper() {
  let changes = 0;
  const session = createSessionKeeper(() => (changes += 1));
  return { session, changes: () => changes };
}

describe('session keeper', () => {
  it('begins with nobody signed in', () => {
    expect(keeper().session.credential()).toEqual({ kind: 'none' });
  });

  it('keeps the token of a sign-in and lets the rest cross', () => {
    const { session, changes } = keeper();
    const crossing = session.notice('auth.signIn', signedIn);
    expect(crossing).toEqual({ ok: true, value: { expiresAt: '2026-01-01T00:00:00Z', user: { name: 'Jo' } } });
    expect(session.credential()).toEqual({ kind: 'session', token: 'secret' });
    expect(changes()).toBe(1);
  });

  it('keeps the session through a refused sign-in', () => {
    const { session } = keeper();
    session.notice('auth.signIn', signedIn);
    const refused = { ok: false, error: { code: 'unauthenticated', message: 'No.' } } as const;
    expect(session.notice('auth.signIn', refused)).toBe(refused);
    expect(session.credential()).toEqual({ kind: 'session', token: 'secret' });
  });

  it.each(['auth.signOut', 'auth.signOutEverywhere'])('forgets the token on %s, even where the database is gone', (operation) => {
    const { session, changes } = keeper();
    session.notice('auth.signIn', signedIn);
    session.notice(operation, { ok: false, error: { code: 'database_unreachable', message: 'Gone.' } });
    expect(session.credential()).toEqual({ kind: 'none' });
    expect(changes()).toBe(2);
  });

  it('takes no other answer for a sign-in', () => {
    const { session } = keeper();
    const answer = { ok: true, value: { token: 'of something else' } } as const;
    expect(session.notice('auth.enrolTotp', answer)).toBe(answer);
    expect(session.credential()).toEqual({ kind: 'none' });
  });
});

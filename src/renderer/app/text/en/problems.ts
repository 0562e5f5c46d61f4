/** English for everything that can go wrong: what happened, whether anything was lost, what to do. */
import type { ErrorCode } from '#shared/contract/errors.ts';

interface Words {
  what: string;
  lost: string;
  todo: string;
}

const codes: Record<ErrorCode, Words> = {
  invalid_input: { what: 'Something here is not as it should be', lost: 'Nothing was changed.', todo: 'Correct the marked fields and try again.' },
  unauthenticated: { what: 'You are signed out', lost: 'What you typed is still here.', todo: 'Sign in to go on.' },
  session_locked: { what: 'The session is locked', lost: 'What you typed is still here.', todo: 'Enter your password to go on.' },
  forbidden: { what: 'You do not have the right to do this', lost: 'Nothing was changed.', todo: 'Somebody with the right can do it, or give it to you.' },
  untrusted_origin: { what: 'The request did not come from this application', lost: 'Nothing was changed.', todo: 'Open CUBE-PRO at its usual address and try again.' },
  not_found: { what: 'There is no such record', lost: 'Nothing was changed.', todo: 'It may have been removed, or the link may be old.' },
  conflict: { what: 'Somebody else changed this first', lost: 'What you typed is still here.', todo: 'Look at the change, then decide what stays.' },
  not_possible: { what: 'This cannot be done now', lost: 'Nothing was changed.', todo: 'Clear what stands in the way and try again.' },
  payload_too_large: { what: 'This file is too large', lost: 'Nothing was changed.', todo: 'Choose a smaller one.' },
  unsupported_media: { what: 'This kind of file is not accepted', lost: 'Nothing was changed.', todo: 'Choose another file.' },
  too_many_requests: { what: 'Too many attempts', lost: 'Nothing was changed.', todo: 'Wait a moment, then try again.' },
  internal: { what: 'Something went wrong in the program', lost: 'The change was not made; what was saved before is safe.', todo: 'Try again. If it happens twice, tell your administrator.' },
  unavailable: { what: 'The server cannot be reached', lost: 'What you see is kept, and so is what you typed.', todo: 'We keep trying; the page goes on by itself.' },
  storage_full: { what: 'The disk of the server is full', lost: 'The change was not made; what was saved before is safe.', todo: 'Tell your administrator to make room.' },
};

export const problems = {
  codes,
  outageOfCommand: 'What you typed is kept. Try again when the server is back.',
  tryAgain: 'Try again',
  whyNot: 'Why can’t I?',
  needsPermission: 'It needs the permission',
  rules: {
    permission: 'A permission you do not have.',
    row: 'This record lies outside what your role covers.',
    field: 'This field is protected.',
    state: 'The state of the record does not allow it.',
    session: 'Your session does not allow it.',
  },
  grantedBy: (roles: string) => `People with the role ${roles} may do it.`,
  inTheWay: 'This stands in the way',
  waitSeconds: (seconds: number) => `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
};

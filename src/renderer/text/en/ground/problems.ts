/** English around what went wrong. What happened, whether anything was lost and what to do stands in the contract's table of errors. */
export const problems = {
  triedByItself: 'We keep trying; the page goes on by itself.',
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

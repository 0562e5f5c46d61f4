/** Said by the kernel and the doors to whoever calls. */
export const calls = {
  unreadableAddress: (reason: string) => `This address cannot be read: ${reason}`,
  wentWrongAnsweringIt: (number: string) => `Something went wrong in the program. Report number ${number}.`,
  foreignHost: 'This server does not answer to that host name. Add it to the allowed hosts in the settings.',
  foreignPage: 'The request came from a page of another site.',
  signInFirst: 'Sign in first.',
  noAddress: 'There is no such address.',
  fileUnreadable: 'The file could not be read. Nothing was changed.',
  /** By what holds the session. */
  held: {
    'password-change': 'Change your password first: the present one was given to you for one sign-in.',
    'second-factor': 'Set up your second factor first: your organisation demands one.',
  },
  wentWrong: (number: string) => `Something went wrong in the program. Nothing was changed. Report number ${number}.`,
  invalid: 'The input is not valid.',
  operatorOnly: 'This concerns the whole installation: it is done with the command line, on the computer that holds the data.',
  onlyReading: 'Only reading is possible here.',
  noPage: 'There is no such page.',
  tooMany: (wait: string) => `Too many requests. Try again in ${wait}.`,
};

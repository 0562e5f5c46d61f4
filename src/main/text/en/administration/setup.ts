/** Said about the first set-up and further organisations. */
export const setup = {
  notDone: 'Nothing is set up here yet. Begin with the first set-up.',
  done: 'CUBE-PRO is set up already. Sign in, or make a further organisation on the command line.',
  wrongCode: 'This is not the code that the server printed. Look at the window in which it was started.',
  organisationTaken: (organisation: string) => `There is an organisation ${organisation} already.`,
};

/** Said about jobs. */
export const jobs = {
  tooMany: (most: number) => `${most} of your jobs wait or run already. Wait until one of them is done, or stop one.`,
  ended: 'This has ended already: there is nothing left to stop.',
  noAccess: (name: string) => `${name} has no access any more: nothing was done. Somebody else can ask for it.`,
  cutOff: 'The program ended while this ran. What was done until then is kept; ask for it again to have the rest.',
  cutOffEachTime: (times: number) => `The program ended each of the ${times} times that this ran. It is not begun again; tell your administrator.`,
  wentWrong: 'Something went wrong in the program. What was done until then is kept. Ask for it again; if it happens twice, tell your administrator.',
};

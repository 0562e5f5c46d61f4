/** Said by the command line. */
import { fullStop } from '#shared/full-stop.ts';
export const commandLine = {
  whichOrganisation: (names: string) => `Say which organisation with --organisation NAME: ${names}.`,
  noOrganisationCalled: (name: string) => `There is no organisation ${name} here.`,
  passwordNeeded: (variable: string) => `Give the password in ${variable}, or pipe it in: it is never typed on the command line.`,
  passwordTooLong: 'What came in on standard input is too long for a password.',
  passwordMissing: (variable: string) => `Give the password in ${variable}, or pipe it in.`,
  nothingSetUp: 'There is no organisation yet: run `cube setup` first.',
  dataKeyAdopted:
    'The data key of this computer is the one of the database from now on. Copy it to the other servers, and take off the second factors that were set up under the lost one (Users, Reset password).',
  keyTrusted: 'What this key has signed is known here from now on.',
  recordsBefore: (records: number) => `${records} records before it hold.`,
  organisationMade: (organisation: string, admin: string) => `${organisation} is set up. Sign in as ${fullStop(admin)}`,
  settingChanged: (key: string) => `${key} is set.`,
  userMade: (username: string) => `${username} can sign in.`,
  userUnlocked: (username: string) => `${username} is unlocked.`,
  passwordForOneSignIn: 'It has to be changed at the next sign-in.',
  noRoleCalled: (name: string, roles: string) => `There is no role ${fullStop(name)} There are: ${roles}.`,
  noUserCalled: (username: string) => `There is no user ${username}.`,
  recordsHold: (records: number, signedFrom: number | null) => `${records} records hold${signedFrom === null ? '' : `, signed from record ${signedFrom} on`}.`,
  sampleMade: (
    name: string,
    { workOrders, aircraft, customers }: { readonly workOrders: number; readonly aircraft: number; readonly customers: number },
    day: string,
  ) => `${name} now has ${workOrders} work orders, ${aircraft} aircraft and ${customers} customers, as of ${day}.`,
  samplePassword: (password: string) => `They all sign in with: ${password}`,
  whichCommand: 'Say which command. See --help.',
  badUsage: (reason: string) => `${fullStop(reason)} See --help.`,
  wholeNumber: (minimum: number, maximum: number) => `It takes a whole number from ${minimum} to ${maximum}.`,
};

/** The acts that reach past one organisation, each with its reason: no statement goes across without naming one of them. */

export const actsAcross = {
  'sign-in': 'Whoever signs in belongs to no organisation yet: theirs is found by its name.',
  'session lookup': 'A token is looked up before anybody knows whose it is.',
  'data key': 'All servers on one database hold the same data key, whosever secrets it seals.',
  'file contents': 'The same content is kept once, under its hash: whose it is stands in the rows of uploads and attachments.',
  'first set-up': 'Organisations are counted, and new ones made, by somebody who belongs to none of them.',
  'list of organisations': 'Health, doctor and command line name all of them.',
  'settings of the installation': 'What concerns the whole installation is kept by the organisation that was set up first.',
  'trail of a call': 'Audit record and messages stand in the organisation that the call concerned: that of somebody who signs in, or a new one.',
  'audit anchor': 'The ends of all chains are written into one anchor, and compared with it.',
  'outbox relay': 'Every running program tells its windows what the others changed, of all organisations.',
  jobs: 'A program works on the jobs of all organisations: it looks for those that wait, and fires the schedules of each.',
  tests: 'Tests look at the rows of several organisations, and prepare them.',
} as const satisfies Record<string, string>;

export type ActAcross = keyof typeof actsAcross;

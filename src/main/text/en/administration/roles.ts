/** Said about roles. */
export const roles = {
  copyGone: 'The role to copy does not exist any more. Choose again.',
  administratorFixed: 'The Administrator always holds every permission and cannot be changed. Copy the role and change the copy.',
  builtIn: (name: string) => `${name} is built in and cannot be removed. Take it away from the people who should not have it.`,
  inheritedBy: (name: string) => `The role ${name} inherits from it.`,
  taken: (name: string) => `There is a role ${name} already.`,
  parentGone: 'One of the roles to inherit from does not exist any more. Choose again.',
  circle: (name: string) => `${name} inherits from this role already; the two would go round in a circle.`,
  givenTwice: (permission: string) => `The permission ${permission} is given twice.`,
  notNarrowable: (permission: string) => `The permission ${permission} cannot be narrowed: it reaches all or is not given.`,
  gone: 'One of these roles does not exist any more. Choose again.',
  heldBy: (people: number) => (people === 1 ? 'One person holds this role.' : `${people} people hold this role.`),
  inUse: (name: string, reasons: readonly string[]) => `${name} is still in use: ${reasons.join(' ')}`,
};

/** English for roles and the permission matrix. */
import type { Scope } from '#shared/contract/permissions.ts';

const scopes: Record<Scope, string> = { own: 'own', team: 'team', all: 'all' };

const areas: Record<string, string> = {
  service: 'Service',
  fleet: 'Fleet',
  inventory: 'Store',
  office: 'Office',
  finance: 'Finance',
  insight: 'Insight',
  admin: 'Administration',
};

export const roles = {
  title: 'Roles and permissions',
  one: 'Role',
  newOne: 'New role',
  scopes,
  areas,
  matrix: 'Permission matrix',
  permission: 'Permission',
  search: 'Search in the permissions',
  none: 'No permission is called that.',
  legend: { own: 'Granted by the role', inherited: 'Inherited', no: 'Not granted' },
  legendTitle: 'Legend',
  cell: {
    own: (role: string) => `${role}: granted`,
    inherited: (role: string, from: string) => `${role}: inherited from ${from}`,
    no: (role: string) => `${role}: not granted`,
    reach: (sentence: string, scope: string) => `${sentence}, reaches ${scope}`,
  },
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  builtIn: 'Comes with the program',
  ofOwn: 'Made here',
  fields: { name: 'Name', description: 'What it is for', parentIds: 'Inherits from', grants: 'Permissions of its own' },
  facts: 'About the role',
  inheritsNothing: 'Nothing',
  holds: (count: number) => (count === 1 ? '1 permission' : `${count} permissions`),
  inheritedFrom: (names: string) => `inherited from ${names}`,
  inheritHint: 'It holds everything that these hold',
  grantHint: 'Ticks that are inherited cannot be taken away here.',
  reach: 'Reaches',
  reaches: { own: 'Own records', team: 'Those of the own teams', all: 'All' } satisfies Record<Scope, string>,
  reachOf: (permission: string) => `Reach of ${permission}`,
  notYours: 'You do not hold this yourself, so you cannot give it.',
  who: 'Who holds it',
  nobody: 'Nobody holds it.',
  create: 'Make role',
  created: (name: string) => `${name} is a role.`,
  saved: (name: string) => `${name} saved.`,
  copy: 'Copy',
  copyName: (name: string) => `${name} (copy)`,
  copyTitle: (name: string) => `Copy of ${name}`,
  more: (name: string) => `More for ${name}`,
  remove: {
    title: (name: string) => `Remove ${name}?`,
    body: 'Nobody holds this role and no role inherits from it. It cannot be taken back.',
    action: 'Remove role',
    builtIn: 'Roles that come with the program stay.',
    held: 'People hold it, or another role inherits from it.',
  },
};

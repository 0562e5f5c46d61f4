/** The columns of the list of people. */
import { listColumns } from '../contract/list-columns.ts';
import type { User } from '../contract/administration/users.ts';

/** Whether a person can sign in at present. */
export function userState({
  active,
  lockedUntil,
  mustChangePassword,
  lastSignInAt,
}: Pick<User, 'active' | 'lockedUntil' | 'mustChangePassword' | 'lastSignInAt'>): 'inactive' | 'locked' | 'mustChange' | 'new' | 'active' {
  if (!active) return 'inactive';
  if (lockedUntil) return 'locked';
  if (mustChangePassword) return lastSignInAt ? 'mustChange' : 'new';
  return 'active';
}

const namesOf = (named: readonly { readonly name: string }[]): string => named.map(({ name }) => name).join(', ');

export const userColumns = listColumns<User>()({
  name: { label: 'people.users.fields.name', as: 'text', value: ({ name }) => name },
  username: { label: 'people.users.fields.username', as: 'text', value: ({ username }) => username },
  state: { label: 'people.users.fields.state', as: 'word', words: 'people.users.states', value: userState },
  roles: { label: 'people.users.fields.roles', as: 'text', value: ({ roles }) => namesOf(roles) },
  lastSignInAt: { label: 'people.users.fields.lastSignInAt', as: 'instant', value: ({ lastSignInAt }) => lastSignInAt },
  teams: { label: 'people.users.fields.teams', as: 'text', value: ({ teams }) => namesOf(teams) },
  secondFactor: {
    label: 'people.users.fields.secondFactor',
    as: 'word',
    words: 'people.users',
    value: ({ secondFactor }) => (secondFactor ? 'secondFactorOn' : 'secondFactorOff'),
  },
  email: { label: 'people.users.fields.email', as: 'text', value: ({ email }) => email },
  createdAt: { label: 'people.users.fields.createdAt', as: 'day', value: ({ createdAt }) => createdAt },
});

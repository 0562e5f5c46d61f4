/** The facts of a person, in the preview and on their page. */
import { Text } from '@mantine/core';
import { Link } from 'react-router';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import type { Detail } from '#renderer/ui/pages/detail-list.tsx';
import { useNow } from '#renderer/ui/values/use-now.ts';
import type { User } from '#shared/contract/administration/users.ts';
import { UserState } from './user-state.tsx';

const { fields, ...words } = text.people.users;

export const personDetails = ({ username, email, teams, createdAt }: User): Detail[] => [
  { label: fields.username, value: <Code>{username}</Code> },
  { label: fields.email, value: email && <a href={`mailto:${email}`}>{email}</a> },
  { label: fields.teams, value: teams.map(({ name }) => name).join(', ') || null },
  { label: fields.createdAt, value: <DateText at={createdAt} as="day" /> },
];

export const accessDetails = (user: User): Detail[] => [
  { label: fields.state, value: <UserState user={user} /> },
  {
    label: fields.roles,
    value:
      user.roles.length === 0
        ? words.noRoles
        : user.roles.map(({ id, name }) => (
            <div key={id}>
              <Link to={`/roles/${id}`}>{name}</Link>
            </div>
          )),
  },
  { label: fields.secondFactor, value: user.secondFactor ? words.secondFactorOn : words.secondFactorOff },
  { label: fields.lastSignInAt, value: user.lastSignInAt ? <DateText at={user.lastSignInAt} /> : words.never },
];

export const authorityDetails = ({ authority, authorityExpiresAt }: User): Detail[] => [
  { label: fields.authority, value: authority },
  { label: fields.authorityExpiresAt, value: authorityExpiresAt ? <Expiry at={authorityExpiresAt} /> : authority && words.noEnd },
];

function Expiry({ at }: { at: string }) {
  const isOver = new Date(at) < useNow();
  return (
    <>
      <DateText at={at} as="day" urgency={isOver ? 'late' : null} />
      {isOver && <Text span> ({words.expired})</Text>}
    </>
  );
}

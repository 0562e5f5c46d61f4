/** The list of the people who have access, or had it. */
import { Button, Stack, Title } from '@mantine/core';
import { IconShieldCheck, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { columnsOf } from '#renderer/ui/list/columns-of.ts';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import type { Filter, ListView, SelectionAction } from '#renderer/ui/list/list.ts';
import { teamChoices } from '#renderer/records/record-choices.ts';
import type { User } from '#shared/contract/administration/users.ts';
import { userColumns } from '#shared/lists/users.ts';
import { roleChoices } from '../roles/role-choices.ts';
import { RolesDialogue } from './roles-dialogue.tsx';
import { accessDetails, authorityDetails, personDetails } from './user-details.tsx';
import { UserState } from './user-state.tsx';

const words = text.people.users;
const { fields, views: viewNames } = words;
const pathOf = ({ id }: User) => `/users/${id}`;

const columns = columnsOf(userColumns, { first: ['name', 'username'], second: ['state', 'roles'] }, [
  {
    key: 'name',
    width: 200,
    grow: true,
    sort: 'name',
    cell: (user) => (
      <Link to={pathOf(user)} tabIndex={-1}>
        {user.name}
      </Link>
    ),
  },
  { key: 'username', width: 130, sort: 'username', cell: ({ username }) => <Code>{username}</Code> },
  { key: 'state', width: 200, cell: (user) => <UserState user={user} /> },
  { key: 'roles', width: 180, grow: true, cell: ({ roles }) => roles.map(({ name }) => name).join(', ') },
  { key: 'lastSignInAt', width: 150, cell: ({ lastSignInAt }) => (lastSignInAt ? <DateText at={lastSignInAt} /> : words.never) },
  { key: 'teams', width: 140, cell: ({ teams }) => teams.map(({ name }) => name).join(', ') },
  { key: 'secondFactor', width: 130, cell: ({ secondFactor }) => (secondFactor ? words.secondFactorOn : words.secondFactorOff) },
  { key: 'email', width: 200, optional: true, cell: ({ email }) => email },
  { key: 'createdAt', width: 130, optional: true, sort: 'createdAt', cell: ({ createdAt }) => <DateText at={createdAt} as="day" /> },
]);

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    key: 'active',
    label: fields.active,
    choices: [
      { value: 'true', label: words.states.active },
      { value: 'false', label: words.states.inactive },
    ],
  },
  { kind: 'record', key: 'roleId', label: text.roles.one, ...roleChoices },
  { kind: 'record', key: 'teamId', label: fields.teams, ...teamChoices },
];
const views: readonly ListView[] = [
  { label: viewNames.all, query: '' },
  { label: viewNames.active, query: 'active=true' },
  { label: viewNames.inactive, query: 'active=false' },
];

/** What waits for the dialogue: the people chosen, and how their action ends. */
interface Assigning {
  users: readonly User[];
  end: (isDone: boolean) => void;
}

export default function UserListPage() {
  const may = useMay();
  const [assigning, setAssigning] = useState<Assigning>();
  const assignRoles: SelectionAction<User> = {
    label: words.roles.action,
    icon: <IconShieldCheck size={16} stroke={1.5} />,
    run: (users) => new Promise((end) => setAssigning({ users, end })),
  };
  const newUser = may('admin:user:create') && (
    <Button component={Link} to="/users/new" leftSection={<IconUserPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <>
      <ListPage
        name="users"
        face="administration"
        title={words.title}
        list={api.users.list}
        columns={columns}
        filters={filters}
        views={views}
        usualSort="name"
        pathOf={pathOf}
        preview={(user) => <UserPreview user={user} />}
        selectionActions={may('admin:user:assignrole') ? [assignRoles] : []}
        actions={newUser}
        empty={
          <EmptyState icon={IconUsersGroup} title={words.empty.title} body={words.empty.body}>
            {newUser}
          </EmptyState>
        }
      />
      {assigning && (
        <RolesDialogue
          users={assigning.users}
          onDone={() => assigning.end(true)}
          onClosed={() => {
            // Ending twice means nothing: the first answer counts.
            assigning.end(false);
            setAssigning(undefined);
          }}
        />
      )}
    </>
  );
}

function UserPreview({ user }: { user: User }) {
  return (
    <Stack gap={20}>
      <Title order={2}>{user.name}</Title>
      <DetailList details={[...accessDetails(user), ...personDetails(user), ...(user.authority ? authorityDetails(user) : [])]} />
    </Stack>
  );
}

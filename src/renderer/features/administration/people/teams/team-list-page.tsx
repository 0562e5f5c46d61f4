/** The teams of the workshop with their members; few enough to stand on one page. */
import { Button, Menu } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash, IconUsersGroup } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { Entries } from '#renderer/ui/pages/entries.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import type { Team } from '#shared/contract/administration/teams.ts';
import { ChangeTeamDialogue, NewTeamDialogue } from './team-dialogue.tsx';

const words = text.people.teams;
const limit = 200;

export default function TeamListPage() {
  const mayManage = useMay()('admin:team:manage');
  const [edited, setEdited] = useState<Team | 'new'>();
  const teams = useQuery(api.teams.list.queryOptions({ input: { limit } }));
  const closed = () => setEdited(undefined);
  const newTeam = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
      {words.newOne}
    </Button>
  );
  return (
    <Page face="administration" title={words.title} actions={newTeam}>
      <Read query={teams} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon={IconUsersGroup} title={words.empty.title} body={words.empty.body} />
          ) : (
            <Section title={words.title}>
              <Entries
                empty={words.empty.title}
                entries={items.map((team) => ({
                  key: team.id,
                  title: team.name,
                  details: [words.members(team.members.length), team.members.map(({ name }) => name).join(', ')],
                  end: (team.can.update || team.can.remove) && <TeamMenu team={team} onEdit={() => setEdited(team)} />,
                }))}
              />
            </Section>
          )
        }
      </Read>
      {edited === 'new' && <NewTeamDialogue onClosed={closed} />}
      {edited && edited !== 'new' && <ChangeTeamDialogue team={edited} onClosed={closed} />}
    </Page>
  );
}

function TeamMenu({ team: { id, version, name, can }, onEdit }: { team: Team; onEdit: () => void }) {
  const { mutateAsync: remove } = useMutation(api.teams.remove.mutationOptions({ meta: { showsOwnErrors: true } }));
  return (
    <ConfirmOnce title={words.remove.title(name)} body={words.remove.body} action={words.remove.action} onConfirm={() => remove({ id, version })}>
      {(ask) => (
        <MoreMenu quiet label={words.more(name)}>
          {can.update && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} />} onClick={onEdit}>
              {text.shell.edit}
            </Menu.Item>
          )}
          {can.remove && (
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={ask}>
              {words.remove.action}
            </Menu.Item>
          )}
        </MoreMenu>
      )}
    </ConfirmOnce>
  );
}

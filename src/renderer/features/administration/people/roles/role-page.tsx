/** One role: what it is for, what it holds and from where, and who holds it. */
import { Button, Menu, Text } from '@mantine/core';
import { IconCopy, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { AuditItem } from '#renderer/records/audit-item.tsx';
import { ConfirmOnce } from '#renderer/ui/actions/confirm-once.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { MenuWords } from '#renderer/ui/actions/menu-words.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import type { Role } from '#shared/contract/administration/role-administration.ts';
import { HeldPermissions } from './held-permissions.tsx';

const words = text.roles;

export default withRecord(api.roles.get, ({ record: role }) => (
  <Page face="administration" title={role.name} above={<Link to="/roles">{words.title}</Link>} actions={<Actions role={role} />}>
    <Columns
      main={
        <Section title={words.holds(role.effective.length)}>
          <HeldPermissions role={role} />
        </Section>
      }
      side={
        <Section title={words.facts}>
          <DetailList
            details={[
              { label: words.fields.description, value: role.description },
              { label: words.one, value: role.builtIn ? words.builtIn : words.ofOwn },
              { label: words.fields.parentIds, value: role.parents.length === 0 ? words.inheritsNothing : <Parents role={role} /> },
              {
                label: words.who,
                value: role.userCount === 0 ? words.nobody : <Link to={`/users?roleId=${role.id}`}>{words.people(role.userCount)}</Link>,
              },
            ]}
          />
        </Section>
      }
    />
  </Page>
));

function Parents({ role: { parents } }: { role: Role }) {
  return parents.map(({ id, name }) => (
    <Text key={id}>
      <Link to={`/roles/${id}`}>{name}</Link>
    </Text>
  ));
}

function Actions({ role: { id, version, name, builtIn, can } }: { role: Role }) {
  const navigate = useNavigate();
  const mayManage = useMay()('admin:role:manage');
  const { mutateAsync: remove } = useMutation(api.roles.remove.mutationOptions({ meta: { showsOwnErrors: true } }));

  async function removeNow() {
    await remove({ id, version });
    await navigate('/roles', { replace: true });
  }

  return (
    <>
      {mayManage && (
        <ConfirmOnce title={words.remove.title(name)} body={words.remove.body} action={words.remove.action} onConfirm={removeNow}>
          {(ask) => (
            <MoreMenu label={words.more(name)}>
              <AuditItem entity="role" id={id} />
              {can.copy && (
                <Menu.Item component={Link} to={`/roles/new?copy=${id}`} leftSection={<IconCopy size={16} stroke={1.5} />}>
                  {words.copy}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} disabled={!can.remove} onClick={ask}>
                <MenuWords label={words.remove.action} because={!can.remove && (builtIn ? words.remove.builtIn : words.remove.held)} />
              </Menu.Item>
            </MoreMenu>
          )}
        </ConfirmOnce>
      )}
      {can.update && (
        <Button component={Link} to={`/roles/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
    </>
  );
}

/** What can be done with a person's access; what cannot be done says why. */
import { Button, Menu } from '@mantine/core';
import { IconBan, IconCircleCheck, IconKey, IconLockOpen, IconPencil, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { useMay, useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { AuditItem } from '#renderer/records/audit-item.tsx';
import { MenuWords } from '#renderer/ui/actions/menu-words.tsx';
import { MoreMenu } from '#renderer/ui/actions/more-menu.tsx';
import { toastDone, toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import type { User } from '#shared/contract/administration/users.ts';
import { ResetDialogue } from './reset-dialogue.tsx';
import { RolesDialogue } from './roles-dialogue.tsx';

const words = text.people.users;

export function UserActions({ user }: { user: User }) {
  const may = useMay();
  const isMyself = useSession().me.user.id === user.id;
  const [open, setOpen] = useState<'reset' | 'roles'>();
  const { id, version, name, active, can, lockedUntil } = user;
  const { mutate: unlock, isPending } = useMutation(api.users.unlock.mutationOptions({ onSuccess: () => toastDone(words.unlock.done(name)) }));
  const { mutate: activate } = useMutation(api.users.activate.mutationOptions({ onSuccess: () => toastDone(words.activate.done(name)) }));
  const { mutate: deactivate } = useMutation(
    api.users.deactivate.mutationOptions({ onSuccess: () => toastWithUndo(words.deactivate.done(name), () => client.users.activate({ id })) }),
  );
  const closed = () => setOpen(undefined);
  const tooMighty = !isMyself && words.mayNotManage;
  return (
    <>
      {(may('admin:user:update') || may('admin:user:assignrole') || may('admin:user:resetpassword') || may('admin:audit:view')) && (
        <MoreMenu label={words.more(name)}>
          <AuditItem entity="user" id={id} />
          {may('admin:user:assignrole') && (
            <Menu.Item leftSection={<IconShieldCheck size={16} stroke={1.5} />} disabled={!can.assignRoles} onClick={() => setOpen('roles')}>
              <MenuWords label={words.roles.action} because={!can.assignRoles && tooMighty} />
            </Menu.Item>
          )}
          {may('admin:user:resetpassword') && (
            <Menu.Item leftSection={<IconKey size={16} stroke={1.5} />} disabled={!can.resetPassword} onClick={() => setOpen('reset')}>
              <MenuWords label={words.reset.action} because={!can.resetPassword && tooMighty} />
            </Menu.Item>
          )}
          {may('admin:user:update') &&
            (active ? (
              <Menu.Item leftSection={<IconBan size={16} stroke={1.5} />} disabled={!can.deactivate} onClick={() => deactivate({ id, version })}>
                <MenuWords label={words.deactivate.action} because={!can.deactivate && (isMyself ? words.deactivate.self : words.mayNotManage)} />
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconCircleCheck size={16} stroke={1.5} />} disabled={!can.activate} onClick={() => activate({ id, version })}>
                <MenuWords label={words.activate.action} because={!can.activate && words.mayNotManage} />
              </Menu.Item>
            ))}
        </MoreMenu>
      )}
      {can.update && (
        <Button variant="default" component={Link} to={`/users/${id}/edit`} leftSection={<IconPencil size={16} stroke={1.5} />}>
          {text.shell.edit}
        </Button>
      )}
      {lockedUntil && can.unlock && (
        <Button leftSection={<IconLockOpen size={16} stroke={1.5} />} loading={isPending} onClick={() => unlock({ id })}>
          {words.unlock.action}
        </Button>
      )}
      {open === 'reset' && <ResetDialogue user={user} onClosed={closed} />}
      {open === 'roles' && <RolesDialogue users={[user]} onClosed={closed} />}
    </>
  );
}

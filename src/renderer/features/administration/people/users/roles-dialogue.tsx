/** Changes the roles of one person or of many at once. */
import { Radio, Stack } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { users as usersContract, type User } from '#shared/contract/administration/users.ts';
import { RolePicker } from '../roles/role-picker.tsx';

const { fields, roles: words } = text.people.users;
const modes = ['add', 'remove', 'set'] as const;

interface RolesDialogueProps {
  users: readonly User[];
  onDone?: () => void;
  onClosed: () => void;
}

export function RolesDialogue({ users, onDone, onClosed }: RolesDialogueProps) {
  const dialogue = useDialogue();
  const [only, ...others] = users;
  const one = others.length === 0 ? only : undefined;
  const form = useOperationForm({
    operation: api.users.assignRoles,
    contract: usersContract.assignRoles,
    // The roles of one person are shown and set; of many, some are added or taken away.
    initial: { mode: (one ? 'set' : 'add') as (typeof modes)[number], roleIds: one ? one.roles.map(({ id }) => id) : ([] as string[]) },
    fixed: { userIds: users.map(({ id }) => id) },
    check: ({ mode, roleIds }) => (mode !== 'set' && roleIds.length === 0 ? { roleIds: words.choose } : {}),
    onDone: ({ changed }) => {
      toastDone(words.done(changed));
      onDone?.();
      dialogue.close();
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={one ? words.one(one.name) : words.many(users.length)}
      form={form}
      action={text.forms.save}
      labels={{ roleIds: fields.roles, mode: words.mode }}
    >
      {!one && (
        <Radio.Group label={words.mode} {...form.field('mode')}>
          <Stack gap={8} mt={4}>
            {modes.map((mode) => (
              <Radio key={mode} value={mode} label={words.modes[mode]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <RolePicker label={fields.roles} {...form.field('roleIds')} required={false} />
    </FormDialogue>
  );
}

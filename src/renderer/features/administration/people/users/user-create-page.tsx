/** Gives a person access; a password that the program made is shown once, right here. */
import { Checkbox, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay, useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage, FormSection } from '#renderer/ui/form/form-page.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { passwordFault } from '#shared/password-policy.ts';
import { users } from '#shared/contract/administration/users.ts';
import { RolePicker } from '../roles/role-picker.tsx';
import { OneTimePassword } from './one-time-password.tsx';
import { blankPerson, PersonFields } from './user-fields.tsx';

const { fields, ...words } = text.people.users;

interface Given {
  id: string;
  name: string;
  username: string;
  password: string;
}

export default function UserCreatePage() {
  const navigate = useNavigate();
  const { organisation } = useSession().me;
  const mayAssign = useMay()('admin:user:assignrole');
  const [ownPassword, setOwnPassword] = useState(false);
  const [given, setGiven] = useState<Given>();
  const form = useOperationForm({
    operation: api.users.create,
    contract: users.create,
    initial: { ...blankPerson, roleIds: [] as string[], password: '', mustChangePassword: true },
    check: ({ password, username }) => {
      const fault = ownPassword ? passwordFault(password, { username, organisation: organisation.name }) : null;
      return fault ? { password: fault } : {};
    },
    onDone: async ({ id, name, username, oneTimePassword }) => {
      if (oneTimePassword) return setGiven({ id, name, username, password: oneTimePassword });
      toastDone(words.created(name));
      await navigate(`/users/${id}`, { replace: true });
    },
  });

  function choose(way: string) {
    setOwnPassword(way === 'own');
    form.set('password', '');
  }

  return (
    <FormPage face="administration" title={words.newOne} form={form} action={words.create} cancelTo="/users" labels={fields}>
      <PersonFields form={form} />
      <FormSection title={fields.roles}>
        <div data-wide>
          <RolePicker
            label={fields.roles}
            hidesLabel
            {...(!mayAssign && { description: words.rolesNeedRight })}
            disabled={!mayAssign}
            {...form.field('roleIds')}
            required={false}
          />
        </div>
      </FormSection>
      <FormSection title={fields.password}>
        <Radio.Group data-wide aria-label={fields.password} value={ownPassword ? 'own' : 'program'} onChange={choose}>
          <Stack gap={8}>
            <Radio value="program" label={words.passwordWays.program} description={words.passwordProgram} />
            <Radio value="own" label={words.passwordWays.own} />
          </Stack>
        </Radio.Group>
        {ownPassword && (
          <>
            <PasswordInput
              label={fields.password}
              description={text.access.setup.passwordHint}
              autoComplete="new-password"
              {...form.field('password')}
              required
            />
            <Checkbox data-wide label={words.mustChange} {...form.field('mustChangePassword', { type: 'checkbox' })} required={false} />
          </>
        )}
      </FormSection>
      {given && <OneTimePassword {...given} onClosed={() => void navigate(`/users/${given.id}`, { replace: true })} />}
    </FormPage>
  );
}

/** A password that was given to somebody is changed into one that only they know. */
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { auth, type Me } from '#shared/contract/administration/auth.ts';
import { passwordFault } from '#shared/password-policy.ts';
import { AccessForm } from './access-form.tsx';
import { AccessFrame } from './access-frame.tsx';

export function NewPasswordScreen({ me, onDone }: { me: Me; onDone: () => void }) {
  const words = text.access.newPassword;
  const [again, setAgain] = useState('');
  const form = useOperationForm({
    operation: api.auth.changePassword,
    contract: auth.changePassword,
    initial: { currentPassword: '', newPassword: '' },
    check: ({ newPassword }) => {
      const fault = passwordFault(newPassword, { username: me.user.username, organisation: me.organisation.name });
      return fault ? { newPassword: fault } : {};
    },
    onDone,
  });
  const differs = again !== '' && again !== form.values.newPassword;

  return (
    <AccessFrame title={words.title} lead={words.lead}>
      <AccessForm form={form} action={words.action} disabled={again === '' || differs}>
        <PasswordInput label={words.current} autoComplete="current-password" {...form.field('currentPassword')} />
        <PasswordInput label={words.next} autoComplete="new-password" {...form.field('newPassword')} />
        <PasswordInput
          label={words.again}
          autoComplete="new-password"
          required
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
          error={differs && words.different}
        />
      </AccessForm>
    </AccessFrame>
  );
}

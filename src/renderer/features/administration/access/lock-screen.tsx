/** The lock: the password of the same person opens it, and everything is where it was. */
import { Button } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { auth } from '#shared/contract/administration/auth.ts';
import { AccessForm } from './access-form.tsx';
import { AccessFrame } from './access-frame.tsx';
import { useSignOut } from './use-sign-out.ts';

export function LockScreen({ name, onFree }: { name: string; onFree: () => void }) {
  const words = text.access.locked;
  const form = useOperationForm({ operation: api.auth.unlock, contract: auth.unlock, initial: { password: '' }, onDone: onFree });
  const signOut = useSignOut();
  return (
    <AccessFrame title={words.title(name)} lead={words.lead}>
      <AccessForm form={form} action={words.action}>
        <PasswordInput label={words.password} autoComplete="current-password" {...form.field('password')} />
      </AccessForm>
      <Button variant="subtle" color="gray" onClick={signOut}>
        {words.other}
      </Button>
    </AccessFrame>
  );
}

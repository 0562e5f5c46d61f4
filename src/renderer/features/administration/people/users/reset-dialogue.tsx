/** Gives a person a new one-time password, and takes a lost second factor off with it. */
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { users, type User } from '#shared/contract/administration/users.ts';
import { OneTimePassword } from './one-time-password.tsx';

const words = text.people.users.reset;

export function ResetDialogue({ user: { id, name, username, secondFactor }, onClosed }: { user: User; onClosed: () => void }) {
  const dialogue = useDialogue();
  const [password, setPassword] = useState<string>();
  const form = useOperationForm({
    operation: api.users.resetPassword,
    contract: users.resetPassword,
    initial: { removeSecondFactor: false },
    fixed: { id },
    onDone: ({ oneTimePassword }) => setPassword(oneTimePassword),
  });
  if (password) return <OneTimePassword name={name} username={username} password={password} onClosed={onClosed} />;
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.title(name)} intro={words.body} form={form} action={words.confirm} labels={{}}>
      {secondFactor && <Checkbox label={words.removeSecondFactor} {...form.field('removeSecondFactor', { type: 'checkbox' })} required={false} />}
    </FormDialogue>
  );
}

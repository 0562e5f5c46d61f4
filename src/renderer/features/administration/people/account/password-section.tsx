/** The own password: changing it asks for the present one. */
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { Section } from '#renderer/ui/pages/section.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { passwordFault } from '#shared/password-policy.ts';
import { auth } from '#shared/contract/administration/auth.ts';

const words = text.account.password;

export function PasswordSection() {
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      title={words.title}
      actions={
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.action}
        </Button>
      }
    >
      <Text>{words.lead}</Text>
      {isOpen && <PasswordDialogue onClosed={() => setOpen(false)} />}
    </Section>
  );
}

function PasswordDialogue({ onClosed }: { onClosed: () => void }) {
  const dialogue = useDialogue();
  const { user, organisation } = useSession().me;
  const [again, setAgain] = useState('');
  const form = useOperationForm({
    operation: api.auth.changePassword,
    contract: auth.changePassword,
    initial: { currentPassword: '', newPassword: '' },
    check: ({ newPassword }) => {
      const fault = passwordFault(newPassword, { username: user.username, organisation: organisation.name });
      return fault ? { newPassword: fault } : {};
    },
    onDone: () => {
      toastDone(words.done);
      dialogue.close();
    },
  });
  const differs = again !== '' && again !== form.values.newPassword;
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.action}
      intro={words.lead}
      form={form}
      action={words.action}
      disabled={again === '' || differs}
      labels={{ currentPassword: words.current, newPassword: words.next }}
    >
      {/* Tells a password manager whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={user.username} readOnly hidden />
      <PasswordInput label={words.current} autoComplete="current-password" {...form.field('currentPassword')} />
      <PasswordInput label={words.next} description={words.hint} autoComplete="new-password" {...form.field('newPassword')} />
      <PasswordInput
        label={words.again}
        autoComplete="new-password"
        required
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        error={differs && words.different}
      />
    </FormDialogue>
  );
}

/** Signing in with user name and password, and a code where a second factor is set up. */
import { TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { auth, type Me } from '#shared/contract/administration/auth.ts';
import { AccessForm } from './access-form.tsx';
import { AccessFrame } from './access-frame.tsx';
import { startAfresh } from './use-sign-out.ts';

interface SignInScreenProps {
  asksForOrganisation?: boolean;
  /** Whose session ended while pages were open; they wait underneath. */
  endedFor?: Me['user'];
  onSignedIn: () => Promise<void>;
}

export function SignInScreen({ asksForOrganisation = false, endedFor, onSignedIn }: SignInScreenProps) {
  const words = text.access.signIn;
  const form = useOperationForm({
    operation: api.auth.signIn,
    contract: auth.signIn,
    initial: { username: endedFor?.username ?? '', password: '', organisation: '', code: '' },
    onDone: ({ user }) => {
      // The pages underneath belong to the other person.
      if (endedFor && user.id !== endedFor.id) return startAfresh();
      return onSignedIn();
    },
  });
  const asksForCode = form.faulted.has('code') || form.values.code !== '';

  return (
    <AccessFrame title={words.title} lead={endedFor ? words.ended : words.lead}>
      <AccessForm form={form} action={words.action}>
        {asksForOrganisation && <TextInput label={words.organisation} autoComplete="organization" {...form.field('organisation')} required />}
        <TextInput label={words.username} autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.field('username')} />
        <PasswordInput label={words.password} autoComplete="current-password" {...form.field('password')} />
        {asksForCode && <TextInput label={words.code} description={words.codeHint} autoComplete="one-time-code" {...form.field('code')} required />}
      </AccessForm>
    </AccessFrame>
  );
}

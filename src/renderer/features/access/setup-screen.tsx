/** First set-up: the workshop and its first administrator, who is signed in at the end. */
import { PasswordInput, Select, TextInput, Title } from '@mantine/core';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/app/text/text.ts';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { passwordFault } from '#shared/password-policy.ts';
import { AccessForm } from './access-form.tsx';
import { AccessFrame } from './access-frame.tsx';

const words = text.access.setup;
const timeZones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const currencies = Intl.supportedValuesOf('currency');
const ownTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function SetupScreen({ asksForCode, onDone }: { asksForCode: boolean; onDone: () => Promise<void> }) {
  const form = useOperationForm({
    operation: api.setup.run,
    initial: {
      organisation: '',
      timeZone: timeZones.includes(ownTimeZone) ? ownTimeZone : 'UTC',
      currency: 'EUR',
      name: '',
      username: '',
      password: '',
      code: '',
    },
    check: ({ password, username, organisation }) => {
      const fault = passwordFault(password, { username, organisation });
      return fault ? { password: fault } : {};
    },
    onDone: async () => {
      const { username, password } = form.values;
      await client.auth.signIn({ username, password });
      await onDone();
    },
  });

  return (
    <AccessFrame title={words.title} lead={words.lead} wide>
      <AccessForm form={form} action={words.action}>
        <Title order={2}>{words.workshop}</Title>
        <TextInput label={words.organisation} description={words.organisationHint} autoComplete="organization" {...form.field('organisation')} />
        <Select label={words.timeZone} data={timeZones} searchable {...form.field('timeZone')} />
        <Select label={words.currency} data={currencies} searchable {...form.field('currency')} />
        <Title order={2}>{words.administrator}</Title>
        <TextInput label={words.name} description={words.nameHint} autoComplete="name" {...form.field('name')} />
        <TextInput label={words.username} autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.field('username')} />
        <PasswordInput label={words.password} description={words.passwordHint} autoComplete="new-password" {...form.field('password')} />
        {asksForCode && <TextInput label={words.code} description={words.codeHint} autoComplete="off" {...form.field('code')} required />}
      </AccessForm>
    </AccessFrame>
  );
}

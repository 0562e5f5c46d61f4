/** First set-up in three steps: the workshop, its first administrator, and what to do first. */
import { TextInput } from '@mantine/core';
import { useState, type SyntheticEvent } from 'react';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { CurrencySelect } from '#renderer/ui/form/currency-select.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { ownTimeZone, TimeZoneSelect } from '#renderer/ui/form/time-zone-select.tsx';
import { passwordFault } from '#shared/password-policy.ts';
import { setup } from '#shared/contract/administration/setup.ts';
import { AccessForm } from './access-form.tsx';
import { SetupDone } from './setup-done.tsx';
import { SetupFrame, type SetupStep } from './setup-frame.tsx';

const words = text.access.setup;

export function SetupScreen({ asksForCode }: { asksForCode: boolean }) {
  const [step, setStep] = useState<SetupStep>('workshop');
  const form = useOperationForm({
    operation: api.setup.run,
    contract: setup.run,
    initial: { organisation: '', timeZone: ownTimeZone, currency: 'EUR', name: '', username: '', password: '', code: '' },
    check: ({ password, username, organisation }) => {
      const fault = passwordFault(password, { username, organisation });
      return fault ? { password: fault } : {};
    },
    onDone: async () => {
      const { username, password } = form.values;
      // Not as a mutation: the pages would begin before the last step.
      await client.auth.signIn({ username, password });
      setStep('ready');
    },
  });

  if (step === 'ready') return <SetupDone workshop={form.values.organisation} />;

  function goOn(event?: SyntheticEvent<HTMLFormElement>) {
    event?.preventDefault();
    if (form.checkFields(['organisation', 'timeZone', 'currency'])) setStep('administrator');
  }

  if (step === 'workshop') {
    return (
      <SetupFrame step={step} title={words.title} lead={words.lead}>
        <AccessForm form={{ ...form, onSubmit: goOn }} action={words.next}>
          <TextInput label={words.organisation} description={words.organisationHint} autoComplete="organization" {...form.field('organisation')} />
          <TimeZoneSelect label={words.timeZone} {...form.field('timeZone')} />
          <CurrencySelect label={words.currency} {...form.field('currency')} />
        </AccessForm>
      </SetupFrame>
    );
  }

  return (
    <SetupFrame step={step} title={words.administrator} lead={words.administratorLead} onBack={() => setStep('workshop')}>
      <AccessForm form={form} action={words.action}>
        <TextInput label={words.name} description={words.nameHint} autoComplete="name" {...form.field('name')} />
        <TextInput label={words.username} autoComplete="username" autoCapitalize="none" spellCheck={false} {...form.field('username')} />
        <PasswordInput label={words.password} description={words.passwordHint} autoComplete="new-password" {...form.field('password')} />
        {asksForCode && <TextInput label={words.code} description={words.codeHint} autoComplete="off" {...form.field('code')} required />}
      </AccessForm>
    </SetupFrame>
  );
}

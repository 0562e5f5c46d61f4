/** Setting up the second factor where the organisation demands one: key, first code, recovery codes. */
import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { QrCode } from '#renderer/ui/values/qr-code.tsx';
import { RecoveryCodes } from '#renderer/records/recovery-codes.tsx';
import { auth } from '#shared/contract/administration/auth.ts';
import { AccessForm } from './access-form.tsx';
import { AccessFrame } from './access-frame.tsx';

const words = text.access.secondFactor;

interface Enrolment {
  secret: string;
  uri: string;
}

export function SecondFactorScreen({ onDone }: { onDone: () => void }) {
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [recoveryCodes, setRecoveryCodes] = useState<readonly string[]>();
  if (recoveryCodes) return <KeepCodes codes={recoveryCodes} onKept={onDone} />;
  if (enrolment) return <Confirm enrolment={enrolment} onConfirmed={setRecoveryCodes} />;
  return <Begin onBegun={setEnrolment} />;
}

function Begin({ onBegun }: { onBegun: (enrolment: Enrolment) => void }) {
  const form = useOperationForm({ operation: api.auth.enrolTotp, contract: auth.enrolTotp, initial: { password: '' }, onDone: onBegun });
  return (
    <AccessFrame title={words.title} lead={words.lead}>
      <AccessForm form={form} action={words.begin}>
        <PasswordInput label={words.password} autoComplete="current-password" {...form.field('password')} />
      </AccessForm>
    </AccessFrame>
  );
}

function Confirm({ enrolment, onConfirmed }: { enrolment: Enrolment; onConfirmed: (codes: readonly string[]) => void }) {
  const form = useOperationForm({
    operation: api.auth.confirmTotp,
    contract: auth.confirmTotp,
    initial: { code: '' },
    onDone: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  return (
    <AccessFrame title={words.title} lead={words.scan}>
      <QrCode content={enrolment.uri} label={words.picture} />
      <Text ta="center">
        {words.key}: <Code>{enrolment.secret}</Code>
      </Text>
      <AccessForm form={form} action={words.confirm}>
        <TextInput label={words.code} autoComplete="one-time-code" inputMode="numeric" {...form.field('code')} />
      </AccessForm>
    </AccessFrame>
  );
}

function KeepCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <AccessFrame title={words.recoveryTitle} lead={words.recoveryLead}>
      <RecoveryCodes codes={codes} />
      <Button onClick={onKept}>{words.go}</Button>
    </AccessFrame>
  );
}

/** Setting up the second factor in three steps: the password, the picture with a first code, the recovery codes. */
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { askWhoIsHere } from '#renderer/api/queries.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { FormDialogue, useDialogue, type DialogueState } from '#renderer/ui/form/form-dialogue.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { QrCode } from '#renderer/ui/values/qr-code.tsx';
import { RecoveryCodes } from '#renderer/records/recovery-codes.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { auth } from '#shared/contract/administration/auth.ts';

const words = text.access.secondFactor;
const { close: closeWords, confirmed } = text.account.secondFactor;

interface Enrolment {
  secret: string;
  uri: string;
}

interface StepProps<Made> {
  dialogue: DialogueState;
  onClosed: () => void;
  onNext: (made: Made) => void;
}

export function EnrolmentDialogue({ onClosed }: { onClosed: () => void }) {
  const dialogue = useDialogue();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<readonly string[]>();
  const step = { dialogue, onClosed };
  if (codes) return <Keep {...step} codes={codes} />;
  if (enrolment) return <Confirm {...step} enrolment={enrolment} onNext={setCodes} />;
  return <Begin {...step} onNext={setEnrolment} />;
}

function Begin({ dialogue, onClosed, onNext }: StepProps<Enrolment>) {
  const form = useOperationForm({ operation: api.auth.enrolTotp, contract: auth.enrolTotp, initial: { password: '' }, onDone: onNext });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.title} form={form} action={words.begin} labels={{ password: words.password }}>
      <PasswordInput label={words.password} autoComplete="current-password" {...form.field('password')} />
    </FormDialogue>
  );
}

function Confirm({ dialogue, onClosed, onNext, enrolment: { uri, secret } }: StepProps<readonly string[]> & { enrolment: Enrolment }) {
  const form = useOperationForm({
    operation: api.auth.confirmTotp,
    contract: auth.confirmTotp,
    initial: { code: '' },
    onDone: async ({ recoveryCodes }) => {
      onNext(recoveryCodes);
      await askWhoIsHere();
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.title}
      intro={words.scan}
      form={form}
      action={words.confirm}
      labels={{ code: words.code }}
    >
      <QrCode content={uri} label={words.picture} />
      <Text ta="center">
        {words.key}: <Code>{secret}</Code>
      </Text>
      <TextInput label={words.code} autoComplete="one-time-code" inputMode="numeric" {...form.field('code')} />
    </FormDialogue>
  );
}

function Keep({ dialogue, onClosed, codes }: Pick<StepProps<never>, 'dialogue' | 'onClosed'> & { codes: readonly string[] }) {
  function kept() {
    toastDone(confirmed);
    dialogue.close();
  }
  return (
    <Modal
      opened={dialogue.opened}
      onClose={dialogue.close}
      onExitTransitionEnd={onClosed}
      title={words.recoveryTitle}
      // They are shown this once: only the button that says so closes them.
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Stack gap={16}>
        <Text>{words.recoveryLead}</Text>
        <RecoveryCodes codes={codes} />
        <Group justify="flex-end">
          <Button onClick={kept}>{closeWords}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

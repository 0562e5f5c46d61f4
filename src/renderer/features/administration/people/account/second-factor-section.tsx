/** The own second factor: whether there is one, setting it up, switching it off. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { askWhoIsHere } from '#renderer/api/queries.ts';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { Section } from '#renderer/ui/pages/section.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { auth } from '#shared/contract/administration/auth.ts';
import { EnrolmentDialogue } from './enrolment-dialogue.tsx';

const words = text.account.secondFactor;
/** From here on down, new recovery codes are worth the trouble. */
const fewCodes = 3;

export function SecondFactorSection() {
  const { enabled, demanded, recoveryCodesLeft } = useSession().me.secondFactor;
  const [open, setOpen] = useState<'enrol' | 'disable'>();
  const closed = () => setOpen(undefined);
  return (
    <Section
      title={words.title}
      actions={
        <Group gap={8}>
          {enabled && !demanded && (
            <Button variant="default" onClick={() => setOpen('disable')}>
              {words.disable}
            </Button>
          )}
          <Button variant="default" onClick={() => setOpen('enrol')}>
            {enabled ? words.renew : words.setUp}
          </Button>
        </Group>
      }
    >
      <Text>
        {enabled ? words.on : words.off} {demanded && words.demanded}
      </Text>
      {enabled && (
        <Text>
          {words.codesLeft(recoveryCodesLeft)} {recoveryCodesLeft <= fewCodes && words.fewCodes}
        </Text>
      )}
      {open === 'enrol' && <EnrolmentDialogue onClosed={closed} />}
      {open === 'disable' && <DisableDialogue onClosed={closed} />}
    </Section>
  );
}

function DisableDialogue({ onClosed }: { onClosed: () => void }) {
  const dialogue = useDialogue();
  const { password } = text.access.secondFactor;
  const form = useOperationForm({
    operation: api.auth.disableTotp,
    contract: auth.disableTotp,
    initial: { password: '' },
    onDone: async () => {
      await askWhoIsHere();
      toastDone(words.disabled);
      dialogue.close();
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.disableTitle}
      intro={words.disableBody}
      form={form}
      action={words.disable}
      isFinal
      labels={{ password }}
    >
      <PasswordInput label={password} autoComplete="current-password" {...form.field('password')} />
    </FormDialogue>
  );
}

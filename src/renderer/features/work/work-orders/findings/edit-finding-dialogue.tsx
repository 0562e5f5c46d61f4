/** Changes the words or the severity of a finding. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { findings } from '#shared/contract/work/findings.ts';
import type { FindingDialogueProps } from './finding-dialogue.tsx';
import { severityChoices } from './severities.ts';

const { fields, ...words } = text.findings;

export function EditFindingDialogue({ finding: { id, version, title, description, severity }, onClosed }: FindingDialogueProps) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.findings.update,
    contract: findings.update,
    initial: { title, description: description ?? '', severity: severity as string },
    fixed: { id, version },
    onDone: dialogue.close,
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.editTitle} form={form} action={text.forms.save} labels={fields}>
      <TextInput label={fields.title} {...form.field('title')} />
      <Textarea label={fields.description} {...form.field('description')} />
      <Select label={fields.severity} data={severityChoices} {...form.field('severity')} />
    </FormDialogue>
  );
}

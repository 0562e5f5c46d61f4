/** Code, name and description of a procedure: what all its revisions share. */
import { Textarea, TextInput } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';

const { fields, ...words } = text.procedures;

export const blankProcedure = { code: '', name: '', description: '' };
export type ProcedureValues = typeof blankProcedure;

export function ProcedureFields({ form }: { form: OperationForm<ProcedureValues> }) {
  return (
    <FormSection title={words.one}>
      <TextInput label={fields.name} {...form.field('name')} />
      <TextInput label={fields.code} description={words.codeHint} spellCheck={false} autoCapitalize="characters" {...form.field('code')} />
      <Textarea label={fields.description} {...form.field('description')} />
    </FormSection>
  );
}

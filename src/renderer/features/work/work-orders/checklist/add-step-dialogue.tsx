/** Adds a single step; the fields follow the kind of the step. */
import { Checkbox, Group, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { checklist, type ChecklistStep } from '#shared/contract/work/checklist.ts';
import { meterUnits, stepKinds } from '#shared/step-rules.ts';

const { fields, kinds, ...words } = text.checklist;
const kindChoices = stepKinds.map((value) => ({ value, label: kinds[value] }));
const blank = {
  kind: 'check' as ChecklistStep['kind'],
  title: '',
  instruction: '',
  required: true,
  unit: '',
  minimum: '',
  maximum: '',
  choices: [] as string[],
};

export function AddStepDialogue({ workOrderId, onClosed }: { workOrderId: string; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.checklist.addStep,
    contract: checklist.addStep,
    initial: blank,
    fixed: { workOrderId },
    onDone: () => {
      dialogue.close();
      toastDone(words.stepAdded);
    },
  });
  const { kind } = form.values;
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.addStep} form={form} action={words.addStep} labels={fields} size="lg">
      <TextInput label={fields.title} {...form.field('title')} />
      <Select label={fields.kind} data={kindChoices} {...form.field('kind')} />
      {kind === 'number' && (
        <Group grow align="flex-start" gap={12}>
          <DecimalInput label={fields.minimum} {...form.field('minimum')} />
          <DecimalInput label={fields.maximum} {...form.field('maximum')} />
          <TextInput label={fields.unit} {...form.field('unit')} required />
        </Group>
      )}
      {kind === 'meter' && <Select label={fields.unit} data={[...meterUnits]} {...form.field('unit')} required />}
      {kind === 'choice' && <TagsInput label={fields.choices} description={words.choicesHint} {...form.field('choices')} required />}
      <Textarea label={fields.instruction} minRows={2} {...form.field('instruction')} />
      <Checkbox label={fields.required} {...form.field('required', { type: 'checkbox' })} required={false} />
    </FormDialogue>
  );
}

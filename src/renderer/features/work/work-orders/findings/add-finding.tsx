/** Records a finding; its photos are added to it afterwards. */
import { Select, Textarea, TextInput } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { InlineForm } from '#renderer/ui/form/inline-form.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { findings } from '#shared/contract/work/findings.ts';
import classes from './findings.module.css';
import { severityChoices } from './severities.ts';

const { fields, ...words } = text.findings;

export function AddFinding({ workOrderId, onClose }: { workOrderId: string; onClose: () => void }) {
  const form = useOperationForm({
    operation: api.findings.create,
    contract: findings.create,
    initial: { title: '', description: '', severity: 'minor' },
    fixed: { workOrderId },
    onDone: () => {
      onClose();
      toastDone(words.recorded);
    },
  });
  return (
    <div className={classes.adding}>
      <InlineForm form={form} action={words.addAction} onCancel={onClose} labels={fields}>
        <TextInput label={fields.title} {...form.field('title')} />
        <Textarea label={fields.description} minRows={2} {...form.field('description')} />
        <Select label={fields.severity} data={severityChoices} {...form.field('severity')} required={false} />
      </InlineForm>
    </div>
  );
}

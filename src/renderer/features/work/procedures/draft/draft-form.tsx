/** The form of a draft: saved as a whole, so that nobody works with half a change. */
import { NumberInput, Textarea } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { FormPage, FormSection } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { procedures, type Procedure } from '#shared/contract/work/procedures.ts';
import type { StepDefinition } from '#shared/step-rules.ts';
import { PartsEditor, type StandardPart } from './parts-editor.tsx';
import { StepsEditor } from './steps-editor.tsx';
import { useStepFaults } from './use-step-faults.ts';

const { fields, draft: words, ...procedureWords } = text.procedures;

const blank = {
  steps: [] as readonly StepDefinition[],
  standardMinutes: '' as number | '',
  parts: [] as readonly StandardPart[],
  changeNote: '',
};

const toValues = ({ shown: { steps, standardMinutes, parts, changeNote } }: Procedure): typeof blank => ({
  steps,
  standardMinutes: standardMinutes ?? '',
  parts: parts.map(({ partId, quantity }) => ({ partId, quantity })),
  changeNote: changeNote ?? '',
});

/** Values as a conflict shows them. */
function show(field: string, value: unknown): string {
  if (field === 'steps') return procedureWords.steps((value as readonly unknown[]).length);
  return Array.isArray(value) ? String(value.length) : String(value);
}

export function DraftForm({ procedure }: { procedure: Procedure }) {
  const navigate = useNavigate();
  const { id, code, shown } = procedure;
  const { revision } = shown;
  const ownPage = `/procedures/${id}?revision=${revision}`;
  const form = useOperationForm({
    operation: api.procedures.updateDraft,
    contract: procedures.updateDraft,
    initial: blank,
    edits: { record: procedure, toValues, reread: () => client.procedures.get({ id, revision }) },
    onDone: async () => {
      toastDone(words.saved);
      await navigate(ownPage, { replace: true });
    },
  });
  const stepFaults = useStepFaults(form);
  return (
    <FormPage
      face="work"
      title={words.title(code, revision)}
      above={
        <>
          <Link to="/procedures">{procedureWords.title}</Link> · <Link to={ownPage}>{procedure.name}</Link> · <Code>{code}</Code>
        </>
      }
      form={form}
      action={words.save}
      cancelTo={ownPage}
      labels={fields}
      show={show}
    >
      <StepsEditor steps={form.values.steps} faults={stepFaults} onChange={(steps) => form.set('steps', steps)} />
      <FormSection title={words.usual}>
        <NumberInput
          label={fields.standardMinutes}
          suffix={` ${words.minutes}`}
          hideControls
          allowDecimal={false}
          allowNegative={false}
          {...form.field('standardMinutes')}
        />
        <PartsEditor parts={form.values.parts} known={shown.parts} error={form.field('parts').error} onChange={(parts) => form.set('parts', parts)} />
        <Textarea label={fields.changeNote} minRows={2} {...form.field('changeNote')} />
      </FormSection>
    </FormPage>
  );
}

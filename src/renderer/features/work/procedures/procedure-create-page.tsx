/** Makes a procedure, whose first revision is a draft; its steps come next. */
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { procedures } from '#shared/contract/work/procedures.ts';
import { blankProcedure, ProcedureFields } from './procedure-fields.tsx';

const words = text.procedures;

export default function ProcedureCreatePage() {
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.procedures.create,
    contract: procedures.create,
    initial: blankProcedure,
    onDone: async ({ id, name }) => {
      toastDone(words.created(name));
      await navigate(`/procedures/${id}/draft`, { replace: true });
    },
  });
  return (
    <FormPage face="work" title={words.newOne} form={form} action={words.create} cancelTo="/procedures" labels={words.fields}>
      <ProcedureFields form={form} />
    </FormPage>
  );
}

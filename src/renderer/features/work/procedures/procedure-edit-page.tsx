/** Changes code, name and description of a procedure; its revisions stay as they are. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { procedures, type Procedure } from '#shared/contract/work/procedures.ts';
import { blankProcedure, ProcedureFields, type ProcedureValues } from './procedure-fields.tsx';

const words = text.procedures;

const toValues = ({ code, name, description }: Procedure): ProcedureValues => ({ code, name, description: description ?? '' });

export default withRecord(api.procedures.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/procedures/${record.id}`;
  const form = useOperationForm({
    operation: api.procedures.update,
    contract: procedures.update,
    initial: blankProcedure,
    edits: { record, toValues, reread: () => client.procedures.get({ id: record.id }) },
    onDone: async ({ name }) => {
      toastDone(words.saved(name));
      await navigate(ownPage, { replace: true });
    },
  });
  return (
    <FormPage face="work" title={record.name} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields}>
      <ProcedureFields form={form} />
    </FormPage>
  );
});

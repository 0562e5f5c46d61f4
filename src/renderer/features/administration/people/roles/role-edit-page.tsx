/** Changes a role. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { roles } from '#shared/contract/administration/role-administration.ts';
import { blankRole, RoleFields, showRoleValue, toRoleValues } from './role-fields.tsx';

const words = text.roles;

export default withRecord(api.roles.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/roles/${record.id}`;
  const form = useOperationForm({
    operation: api.roles.update,
    contract: roles.update,
    initial: blankRole,
    edits: { record, toValues: toRoleValues, reread: () => client.roles.get({ id: record.id }) },
    onDone: async ({ name }) => {
      toastDone(words.saved(name));
      await navigate(ownPage, { replace: true });
    },
  });
  return (
    <FormPage face="administration" title={record.name} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields} show={showRoleValue}>
      <RoleFields form={form} id={record.id} />
    </FormPage>
  );
});

/** Makes a role, empty or beginning as a copy of another. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorState } from '#renderer/ui/pages/error-state.tsx';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { RecordSkeleton } from '#renderer/ui/pages/skeletons.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { roles } from '#shared/contract/administration/role-administration.ts';
import { blankRole, RoleFields, toRoleValues, type RoleValues } from './role-fields.tsx';

const words = text.roles;

export default function RoleCreatePage() {
  const id = useSearchParams()[0].get('copy');
  const copied = useQuery({ ...api.roles.get.queryOptions({ input: { id: id ?? '' } }), enabled: id !== null });
  if (!id) return <RoleForm title={words.newOne} initial={blankRole} />;
  if (copied.data) {
    const { name } = copied.data;
    return <RoleForm title={words.copyTitle(name)} initial={{ ...toRoleValues(copied.data), name: words.copyName(name) }} />;
  }
  return copied.error ? <ErrorState error={copied.error} onRetry={() => void copied.refetch()} /> : <RecordSkeleton />;
}

function RoleForm({ title, initial }: { title: string; initial: RoleValues }) {
  const navigate = useNavigate();
  const form = useOperationForm({
    operation: api.roles.create,
    contract: roles.create,
    initial,
    onDone: async ({ id, name }) => {
      toastDone(words.created(name));
      await navigate(`/roles/${id}`, { replace: true });
    },
  });
  return (
    <FormPage face="administration" title={title} form={form} action={words.create} cancelTo="/roles" labels={words.fields}>
      <RoleFields form={form} />
    </FormPage>
  );
}

/** Changes the facts of a person. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { shortDate } from '#renderer/ui/values/dates.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { users, type User } from '#shared/contract/administration/users.ts';
import { blankPerson, PersonFields, type PersonValues } from './user-fields.tsx';

const words = text.people.users;

const toValues = ({ name, username, email, authority, authorityExpiresAt, teams }: User): PersonValues => ({
  name,
  username,
  email: email ?? '',
  authority: authority ?? '',
  authorityExpiresAt: authorityExpiresAt ?? '',
  teamIds: teams.map(({ id }) => id),
});

export default withRecord(api.users.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/users/${record.id}`;
  const form = useOperationForm({
    operation: api.users.update,
    contract: users.update,
    initial: blankPerson,
    edits: { record, toValues, reread: () => client.users.get({ id: record.id }) },
    onDone: async ({ name }) => {
      toastDone(words.saved(name));
      await navigate(ownPage, { replace: true });
    },
  });

  /** Values as a conflict shows them. */
  function show(field: string, value: unknown): string {
    if (field === 'authorityExpiresAt') return shortDate(String(value));
    return Array.isArray(value) ? String(value.length) : String(value);
  }

  return (
    <FormPage face="administration" title={record.name} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields} show={show}>
      <PersonFields form={form} />
    </FormPage>
  );
});

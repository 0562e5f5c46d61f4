/** Makes a team, or changes its name and members. */
import { MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm, type OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { teams, type Team } from '#shared/contract/administration/teams.ts';

const { fields, ...words } = text.people.teams;

const blank = { name: '', memberIds: [] as string[] };
type Values = typeof blank;

const toValues = ({ name, members }: Team): Values => ({ name, memberIds: members.map(({ id }) => id) });

/** Values as a conflict shows them. */
const show = (_field: string, value: unknown): string => (Array.isArray(value) ? words.members(value.length) : String(value));

export function NewTeamDialogue({ onClosed }: { onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.teams.create,
    contract: teams.create,
    initial: blank,
    onDone: ({ name }) => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.newOne} form={form} action={words.create} labels={fields}>
      <Fields form={form} members={[]} />
    </FormDialogue>
  );
}

export function ChangeTeamDialogue({ team, onClosed }: { team: Team; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.teams.update,
    contract: teams.update,
    initial: blank,
    edits: { record: team, toValues, reread: () => client.teams.get({ id: team.id }) },
    onDone: ({ name }) => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.change(team.name)} form={form} action={text.forms.save} labels={fields} show={show}>
      <Fields form={form} members={team.members} />
    </FormDialogue>
  );
}

function Fields({ form, members }: { form: OperationForm<Values>; members: Team['members'] }) {
  const { data: people } = useQuery(api.users.names.queryOptions({ input: { limit: 200 } }));
  // Members who lost their access stay in the team, and are not among the people to choose from.
  const known = new Map([...members, ...(people?.items ?? [])].map(({ id, name }) => [id, name]));
  return (
    <>
      <TextInput label={fields.name} {...form.field('name')} />
      <MultiSelect
        label={fields.memberIds}
        data={[...known].map(([value, label]) => ({ value, label }))}
        searchable
        {...form.field('memberIds')}
        required={false}
      />
    </>
  );
}

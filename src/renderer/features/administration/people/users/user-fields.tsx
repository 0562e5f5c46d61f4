/** The facts of a person, the same for giving access and changing them. */
import { MultiSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';

const { fields, ...words } = text.people.users;

export const blankPerson = { name: '', username: '', email: '', authority: '', authorityExpiresAt: '', teamIds: [] as string[] };
export type PersonValues = typeof blankPerson;

export function PersonFields<Values extends PersonValues>({ form }: { form: OperationForm<Values> }) {
  const { data: teams } = useQuery(api.teams.names.queryOptions());
  return (
    <>
      <FormSection title={words.person}>
        <TextInput label={fields.name} description={words.nameHint} autoComplete="off" {...form.field('name')} />
        <TextInput
          label={fields.username}
          description={words.usernameHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.field('username')}
        />
        <TextInput label={fields.email} type="email" autoComplete="off" {...form.field('email')} />
        <MultiSelect
          label={fields.teams}
          data={teams?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          searchable
          {...form.field('teamIds')}
          required={false}
        />
      </FormSection>
      <FormSection title={words.certify}>
        <TextInput label={fields.authority} description={words.authorityHint} autoComplete="off" {...form.field('authority')} />
        <InstantInput label={fields.authorityExpiresAt} usualTime="23:59" {...form.field('authorityExpiresAt')} />
      </FormSection>
    </>
  );
}

/** The fields of a role, the same for making and changing one. */
import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import type { Role } from '#shared/contract/administration/role-administration.ts';
import { GrantsEditor, type Grant } from './grants-editor.tsx';
import { inheritedFrom } from './permission-groups.ts';
import { RolePicker } from './role-picker.tsx';

const { fields, ...words } = text.roles;

export const blankRole = { name: '', description: '', parentIds: [] as string[], grants: [] as readonly Grant[] };
export type RoleValues = typeof blankRole;

export const toRoleValues = ({ name, description, parents, grants }: Role): RoleValues => ({
  name,
  description,
  parentIds: parents.map(({ id }) => id),
  grants,
});

/** Values as a conflict shows them. */
export const showRoleValue = (_field: string, value: unknown): string => (Array.isArray(value) ? String(value.length) : String(value));

interface RoleFieldsProps {
  form: OperationForm<RoleValues>;
  /** The role that is changed: it cannot inherit from itself. */
  id?: string;
}

export function RoleFields({ form, id }: RoleFieldsProps) {
  const { data: roles } = useQuery(api.roles.list.queryOptions());
  const parents = roles?.items.filter((role) => form.values.parentIds.includes(role.id)) ?? [];
  return (
    <>
      <FormSection title={words.facts}>
        <TextInput label={fields.name} {...form.field('name')} />
        <Textarea label={fields.description} minRows={2} {...form.field('description')} required={false} />
        <div data-wide>
          <RolePicker label={fields.parentIds} description={words.inheritHint} {...form.field('parentIds')} required={false} {...(id && { without: id })} />
        </div>
      </FormSection>
      <GrantsEditor
        grants={form.values.grants}
        inherited={inheritedFrom(parents)}
        error={form.field('grants').error}
        onChange={(grants) => form.set('grants', grants)}
      />
    </>
  );
}

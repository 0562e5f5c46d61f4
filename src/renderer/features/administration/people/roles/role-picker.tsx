/** Ticks roles, each with the sentence that says what it is for. */
import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Read } from '#renderer/ui/pages/read.tsx';

interface RolePickerProps {
  label: string;
  /** The heading around says it already. */
  hidesLabel?: boolean;
  description?: string;
  value?: string[];
  onChange: (ids: string[]) => void;
  error?: ReactNode;
  required: boolean;
  disabled?: boolean;
  /** A role that cannot be chosen here: the one that is being changed. */
  without?: string;
}

export function RolePicker({ label, hidesLabel = false, disabled = false, without, ...group }: RolePickerProps) {
  const roles = useQuery(api.roles.list.queryOptions());
  return (
    <Read query={roles} lines={6}>
      {({ items }) => (
        <Checkbox.Group inputWrapperOrder={['label', 'description', 'input', 'error']} {...group} {...(hidesLabel ? { 'aria-label': label } : { label })}>
          <Stack gap={10} mt={8}>
            {items
              .filter(({ id }) => id !== without)
              .map(({ id, name, description }) => (
                <Checkbox key={id} value={id} label={name} description={description} disabled={disabled} />
              ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Read>
  );
}

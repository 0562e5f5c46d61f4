/** The one form of an access screen: its fields, the refusal, the button. */
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNote } from '#renderer/ui/pages/error-note.tsx';
import type { FieldValues } from '#renderer/ui/form/form-input.ts';
import { useFirstField } from '#renderer/ui/form/use-first-field.ts';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';

interface AccessFormProps<Values extends FieldValues> {
  form: OperationForm<Values>;
  action: string;
  disabled?: boolean;
  children: ReactNode;
}

export function AccessForm<Values extends FieldValues>({ form, action, disabled = false, children }: AccessFormProps<Values>) {
  const element = useFirstField();
  return (
    <form ref={element} onSubmit={form.onSubmit} noValidate>
      <Stack gap={16}>
        {children}
        <ErrorNote error={form.error} brief />
        <Button type="submit" loading={form.isSaving} disabled={disabled} fullWidth>
          {action}
        </Button>
      </Stack>
    </form>
  );
}

/** A form in the place of what it changes: its fields, the conflict, the refusal, and two buttons. */
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '../pages/error-note.tsx';
import { ConflictNote } from './conflict-note.tsx';
import classes from './form-dialogue.module.css';
import type { FieldValues } from './form-input.ts';
import { UnsavedGuard } from './unsaved-guard.tsx';
import { useFirstField } from './use-first-field.ts';
import type { OperationForm } from './use-operation-form.ts';

interface InlineFormProps<Values extends FieldValues> {
  form: OperationForm<Values>;
  /** The verb on the button; *Save* unless said otherwise. */
  action?: string;
  onCancel: () => void;
  labels: Readonly<Partial<Record<keyof Values, string>>>;
  show?: (field: string, value: unknown) => string;
  /** Further buttons, after the main one. */
  also?: ReactNode;
  children: ReactNode;
}

export function InlineForm<Values extends FieldValues>({ form, action = text.forms.save, onCancel, labels, show, also, children }: InlineFormProps<Values>) {
  const element = useFirstField(form.isEdit);
  return (
    <form ref={element} className={classes.form} onSubmit={form.onSubmit} noValidate>
      {children}
      <ConflictNote form={form} labels={labels} show={show} />
      <ErrorNote error={form.error} />
      <Group gap={8}>
        <Button type="submit" loading={form.isSaving}>
          {action}
        </Button>
        {also}
        <Button variant="default" onClick={onCancel}>
          {text.shell.cancel}
        </Button>
      </Group>
      <UnsavedGuard active={form.isDirty} />
    </form>
  );
}

/** A page that is one form: sections of fields, the conflict and refusal above the buttons, a guard against leaving. */
import { Button, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Face } from '../pages/faces.ts';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '../pages/error-note.tsx';
import { Page } from '../pages/page.tsx';
import { ConflictNote } from './conflict-note.tsx';
import classes from './form.module.css';
import { UnsavedGuard } from './unsaved-guard.tsx';
import type { FieldValues } from './form-input.ts';
import { useFirstField } from './use-first-field.ts';
import type { OperationForm } from './use-operation-form.ts';

interface FormPageProps<Values extends FieldValues> {
  face: Face;
  title: string;
  above?: ReactNode;
  form: OperationForm<Values>;
  /** Label of the button, such as *Make customer*. */
  action: string;
  /** Where *Cancel* leads. */
  cancelTo: string;
  /** Names of the fields, for the words of a conflict. */
  labels: Readonly<Partial<Record<keyof Values, string>>>;
  /** Values as a conflict shows them, where they are not plain text. */
  show?: (field: string, value: unknown) => string;
  children: ReactNode;
}

export function FormPage<Values extends FieldValues>({ face, title, above, form, action, cancelTo, labels, show, children }: FormPageProps<Values>) {
  const element = useFirstField(form.isEdit);
  return (
    <Page face={face} title={title} above={above}>
      <form ref={element} className={classes.form} onSubmit={form.onSubmit} noValidate>
        {children}
        <ConflictNote form={form} labels={labels} show={show} />
        <ErrorNote error={form.error} />
        <div className={classes.buttons}>
          <Button type="submit" loading={form.isSaving}>
            {action}
          </Button>
          <Button variant="default" component={Link} to={cancelTo}>
            {text.forms.cancel}
          </Button>
          {form.isDirty && <span className={classes.unsaved}>{text.forms.unsaved}</span>}
        </div>
      </form>
      <UnsavedGuard active={form.isDirty} />
    </Page>
  );
}

/** Fields that belong together, in columns where there is room. */
export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2}>{title}</Title>
      <div className={classes.fields}>{children}</div>
    </section>
  );
}

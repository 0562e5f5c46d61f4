/** A dialogue that is one form: it stays open, with everything that was typed, until it is done or given up. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { ErrorNote } from '../pages/error-note.tsx';
import { ConflictNote } from './conflict-note.tsx';
import type { FieldValues } from './form-input.ts';
import classes from './form-dialogue.module.css';
import { UnsavedQuestion } from './unsaved-guard.tsx';
import { chooseText, firstFieldOf } from './use-first-field.ts';
import type { OperationForm } from './use-operation-form.ts';

/** What has the focus now; for an item of a menu the button of that menu, since the item is about to go. */
function presentFocus(): HTMLElement | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role=menu]');
  const lasting = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
  return lasting instanceof HTMLElement ? lasting : null;
}

/** Open from the moment it is mounted; `close` lets it go, and focus returns to where it came from. */
export function useDialogue() {
  const [opened, { close }] = useDisclosure(true);
  // The modal itself would remember it only if it were mounted before it opens.
  const [cameFrom] = useState(presentFocus);
  useEffect(() => {
    if (!opened) cameFrom?.focus({ preventScroll: true });
  }, [opened, cameFrom]);
  return { opened, close };
}

export interface DialogueState {
  readonly opened: boolean;
  readonly close: () => void;
}

interface FormDialogueProps<Values extends FieldValues> {
  dialogue: DialogueState;
  /** Runs when the dialogue is gone from the screen, so that its owner can forget it. */
  onClosed: () => void;
  title: string;
  intro?: ReactNode;
  form: OperationForm<Values>;
  /** The verb on the button. */
  action: string;
  /** The word on the button that gives it up, where *Cancel* could be taken for the step itself. */
  dismiss?: string;
  /** The step cannot be undone. */
  isFinal?: boolean;
  /** True while the button would be refused anyway. */
  disabled?: boolean;
  labels: Readonly<Partial<Record<keyof Values, string>>>;
  show?: (field: string, value: unknown) => string;
  size?: 'md' | 'lg' | 'xl';
  /** Further buttons, before the main one. */
  also?: ReactNode;
  children: ReactNode;
}

/** The dialogue puts the cursor into the marked field. */
function markFirstField(form: HTMLFormElement | null, isEdit: boolean) {
  const field = form && firstFieldOf(form, isEdit);
  field?.setAttribute('data-autofocus', '');
  field?.addEventListener('focus', chooseText, { once: true });
}

export function FormDialogue<Values extends FieldValues>(props: FormDialogueProps<Values>) {
  const {
    dialogue,
    onClosed,
    title,
    intro,
    form,
    action,
    dismiss = text.shell.cancel,
    isFinal = false,
    disabled = false,
    labels,
    show,
    size = 'md',
    also,
    children,
  } = props;
  const { isEdit } = form;
  const begin = useCallback((element: HTMLFormElement | null) => markFirstField(element, isEdit), [isEdit]);
  const [isAsking, question] = useDisclosure();
  return (
    <>
      <Modal
        opened={dialogue.opened}
        onClose={form.isDirty ? question.open : dialogue.close}
        onExitTransitionEnd={onClosed}
        title={title}
        size={size}
        // The question that lies above it hears Escape itself.
        closeOnEscape={!isAsking}
        closeButtonProps={{ 'aria-label': text.shell.close }}
      >
        <form ref={begin} className={classes.form} onSubmit={form.onSubmit} noValidate>
          {typeof intro === 'string' ? <Text>{intro}</Text> : intro}
          {children}
          <ConflictNote form={form} labels={labels} show={show} />
          <ErrorNote error={form.error} />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={dialogue.close}>
              {dismiss}
            </Button>
            {also}
            <Button type="submit" loading={form.isSaving} disabled={disabled || !dialogue.opened} {...(isFinal && { color: 'red' })}>
              {action}
            </Button>
          </Group>
        </form>
      </Modal>
      {/* A slip of the hand must not throw typed text away; Cancel means it. */}
      <UnsavedQuestion opened={isAsking && dialogue.opened} words={text.forms.discard} onStay={question.close} onLeave={dialogue.close} />
    </>
  );
}

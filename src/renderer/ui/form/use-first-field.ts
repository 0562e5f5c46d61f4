/** Where the cursor begins in a form. */
import { useEffect, useRef, type RefObject } from 'react';

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea')];

/** Something new begins at the first field that is still empty; what exists, at its first field, which names it. */
export function firstFieldOf(form: HTMLFormElement, isEdit: boolean): HTMLInputElement | undefined {
  const fields = fieldsOf(form);
  return (isEdit ? undefined : fields.find(({ value }) => value === '')) ?? fields[0];
}

/** What stands in the field is chosen with it, so that typing puts another text in its place. */
export function chooseText({ currentTarget }: Pick<Event, 'currentTarget'>): void {
  if (currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLTextAreaElement) currentTarget.select();
}

/** For the form element; its first field is focused when it appears. @param isEdit whether what exists already is changed */
export function useFirstField(isEdit = false): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current && firstFieldOf(form.current, isEdit);
    field?.addEventListener('focus', chooseText, { once: true });
    field?.focus();
  }, [isEdit]);
  return form;
}

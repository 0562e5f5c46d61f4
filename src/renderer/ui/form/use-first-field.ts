/** Puts the cursor where typing begins: a form is opened to be filled in. */
import { useEffect, useRef, type RefObject } from 'react';

/** For the form element; its first empty field is focused when it appears, else its first field. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields = [...(form.current?.querySelectorAll<HTMLInputElement>('input:not([type=hidden]), textarea') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  }, []);
  return form;
}

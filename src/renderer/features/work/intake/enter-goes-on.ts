/** Enter goes on to the next field, as at a till; Ctrl+Enter does it all. */
import type { KeyboardEvent } from 'react';

/** A group of choices is one stop: its chosen one. */
const fields = 'input:not([type=hidden]):not([type=file]):not([type=radio]:not(:checked)):not([disabled]), textarea:not([disabled]), button[type=submit]';

/**
 * For the form's `onKeyDown`. A field that uses Enter itself (an open list of choices, a tag being typed) has prevented
 * the default before, and a text of several lines keeps its Enter.
 */
export function enterGoesOn(event: KeyboardEvent<HTMLFormElement>): void {
  const { target, currentTarget: form } = event;
  if (event.key !== 'Enter' || event.defaultPrevented) return;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (!(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  focusAfter(form, target);
}

/** Moves on from this field to the next one on the page. */
export function focusAfter(form: HTMLFormElement, field: Element): void {
  const all = [...form.querySelectorAll<HTMLElement>(fields)].filter((element) => element.tabIndex >= 0 && element.offsetParent !== null);
  all.find((element) => field.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)?.focus();
}

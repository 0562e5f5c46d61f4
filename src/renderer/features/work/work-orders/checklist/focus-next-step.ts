/** Goes on to the answer of the next step, so that a row of measurements is typed without the mouse. */

const answerable = '[data-answer] :is(input, textarea, button):not([disabled])';

export function focusNextStep(from: Element): void {
  const steps = [...document.querySelectorAll('[data-step]')];
  const place = steps.findIndex((step) => step.contains(from));
  const next = steps.slice(place + 1).find((step) => step.querySelector(answerable));
  next?.querySelector<HTMLElement>(answerable)?.focus();
}

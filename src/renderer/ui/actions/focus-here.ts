/** Puts the cursor into an element when it appears, as its `ref`: where somebody just asked for it and types on. */
export const focusHere = (element: HTMLElement | null): void => element?.focus();

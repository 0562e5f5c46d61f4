/** The text of the interface in the language of this person; pages carry no words of their own. */
import { en } from './en.ts';

/** Every language is an object of this shape, in a file of its own. */
export type Catalogue = typeof en;

/** The words of the interface: `text.customers.title`, `text.list.selected(3)`. */
export const text: Catalogue = en;

/** How dates and numbers are written in this language. */
export const locale = 'en-GB';

/** What the program says to people, in the language of whoever is spoken to: `say.roles.taken(name)`. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { en } from './en.ts';

/** Every language is an object of this shape, in a file of its own: what is missing in one does not compile. */
export type Catalogue = typeof en;

const spoken = new AsyncLocalStorage<Catalogue>();

/** Whatever is said while `work` runs, and by all that it waits for, is said in this language. */
export const speaking = <T>(language: Catalogue, work: () => T): T => spoken.run(language, work);

const areas = Object.keys(en) as (keyof Catalogue)[];

/** Asked when something is said, and never kept: each call has its own language. */
export const say = Object.defineProperties(
  {},
  Object.fromEntries(areas.map((area) => [area, { enumerable: true, get: () => (spoken.getStore() ?? en)[area] }])),
) as Catalogue;

/** The handlers of the whole contract; one that is missing does not compile. */
import type { Contract } from '#shared/contract/index.ts';
import { customers } from '#modules/customers/index.ts';

/** What handlers need beside the database; rooms that need something export a factory that takes it by name. */
export interface RouterServices {
  readonly dataFolder: string;
}

type Handlers = { [Area in keyof Contract]: { [Verb in keyof Contract[Area]]?: unknown } };

export const createRouter = (_services: RouterServices) => ({ customers }) satisfies Partial<Handlers>;

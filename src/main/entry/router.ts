/** The handlers of the whole contract; one that is missing does not compile. */
import type { Contract } from '#shared/contract/index.ts';
import type { OpenDatabase } from '#database/open-database.ts';
import type { EventBus } from '#kernel/events.ts';
import { audit } from '#modules/audit/index.ts';
import { customers, contacts, sites } from '#modules/customers/index.ts';
import { settings } from '#modules/settings/index.ts';
import type { AttachmentStore } from '#platform/files/attachment-store.ts';
import type { Passwords } from '#platform/passwords.ts';

/** What handlers need beside the database they are handed; rooms that need something export a factory that takes it by name. */
export interface RouterServices {
  readonly database: OpenDatabase;
  readonly store: AttachmentStore;
  readonly passwords: Passwords;
  readonly bus: EventBus;
  readonly now: () => number;
  readonly dataFolder: string;
}

type Handlers = { [Area in keyof Contract]: { [Verb in keyof Contract[Area]]?: unknown } };

export const createRouter = (_services: RouterServices) => ({ audit, contacts, customers, settings, sites }) satisfies Partial<Handlers>;

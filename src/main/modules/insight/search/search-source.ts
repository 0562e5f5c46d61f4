/** What a room hands in so that its records are found. */
import type { SearchHit } from '#shared/contract/insight/search.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';

export interface Search {
  readonly db: ReadHandle;
  readonly actor: Actor;
  readonly q: string;
  /** Hits at most. */
  readonly limit: number;
}

export interface SearchSource {
  /** Without it nothing of the kind is found. */
  readonly permission: Permission;
  /** @returns the hits that the actor may see, newest first. */
  find(search: Search): Promise<Omit<SearchHit, 'kind'>[]>;
}

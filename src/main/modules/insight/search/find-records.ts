/** Finds records of every kind that a room hands in, each within what the caller may see. */
import { kindsWith, type FoundKind } from '#shared/contract/record-kinds.ts';
import { searchWords } from '#database/search.ts';
import { can } from '#kernel/actor.ts';
import { query } from '#modules/implement.ts';
import type { SearchSource } from './search-source.ts';

export const findRecords = (sources: Readonly<Record<FoundKind, SearchSource>>) =>
  query.search.find.handler(async ({ input: { q, limit }, context: { actor, db } }) => {
    if (searchWords(q).length === 0) return { items: [] };
    const hits = await Promise.all(
      kindsWith('found').map(async (kind) =>
        can(actor, sources[kind].permission) ? (await sources[kind].find({ db, actor, q, limit })).map((hit) => ({ kind, ...hit })) : [],
      ),
    );
    return { items: hits.flat() };
  });

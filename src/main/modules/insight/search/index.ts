/** The search room: one box over all records; which kinds there are is handed in. */
import type { FoundKind } from '#shared/contract/record-kinds.ts';
import { findRecords } from './find-records.ts';
import type { SearchSource } from './search-source.ts';

export type { SearchSource } from './search-source.ts';

/** @param sources of the rooms whose records are found. */
export const createSearch = (sources: Readonly<Record<FoundKind, SearchSource>>) => ({ find: findRecords(sources) });

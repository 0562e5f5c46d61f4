/** Which list an export reads and which of its columns it writes, as its contract says and as far as the actor may see them. */
import type { ExportableList } from '#shared/contract/list-columns.ts';
import { operations } from '#shared/contract/names.ts';
import type { Access } from '#shared/contract/operation.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import { can, lacksPermission, type Actor } from '#kernel/actor.ts';
import { invalid } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

/** Of the lists that people read, by a permission or without one. */
type ReadBy = Permission | 'signed-in';
const isReadByPeople = (access: Access): access is ReadBy => access !== 'operator' && access !== 'own-session' && access !== 'public';

interface WantedList extends ExportableList {
  /** Name of the list operation. */
  readonly operation: string;
  /** What reading it needs. */
  readonly access: ReadBy;
}

/** @throws invalid_input where there is no such list, or it cannot be exported. */
export function wantedList(list: string): WantedList {
  const operation = operations.get(`${list}.list`);
  const { exports: exportable, access } = operation?.meta ?? {};
  if (!operation || !exportable || !access || !isReadByPeople(access)) throw invalid('list', say.exports.noList(list, exportableLists));
  return { ...exportable, operation: operation.name, access };
}

const exportableLists = [...operations.values()].flatMap(({ name, meta }) => (meta.exports ? [name.replace(/\.list$/, '')] : []));

/** @throws invalid_input where the list does not take these filters. */
export function assertFilters({ operation }: WantedList, filters: Readonly<Record<string, unknown>>): void {
  for (const paging of ['limit', 'cursor']) if (paging in filters) throw invalid(`filters.${paging}`, say.exports.allPages);
  const issue = operations.get(operation)?.input.safeParse(filters).error?.issues[0];
  if (issue) throw invalid(['filters', ...issue.path].join('.'), issue.message);
}

/**
 * The keys of the columns to write, in order: those asked for, or all that the actor may see.
 * @throws invalid_input for one that the list does not have; forbidden for one that the actor may not see.
 */
export function columnsFor(actor: Actor, { columns }: WantedList, asked: readonly string[] | undefined): readonly string[] {
  const needOf = (key: string) => (Object.hasOwn(columns, key) ? columns[key]?.needs : undefined);
  const isSeen = (key: string): boolean => {
    const needs = needOf(key);
    return needs === undefined || can(actor, needs);
  };
  if (asked === undefined) return Object.keys(columns).filter(isSeen);
  for (const key of asked) {
    if (!Object.hasOwn(columns, key)) throw invalid('columns', say.exports.noColumn(key, Object.keys(columns)));
    const needs = needOf(key);
    if (needs !== undefined && !isSeen(key)) throw lacksPermission(needs);
  }
  return [...new Set(asked)];
}

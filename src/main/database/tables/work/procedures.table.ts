/** Tables of the procedures room: procedures with their revisions. */
import type { StepDefinition } from '#shared/step-rules.ts';
import type { ColumnKit } from '../../columns.ts';
import { searchable } from '../../table-traits.ts';
import type { defineFoundationTables } from '../foundation.table.ts';
import { recordColumns } from '../record-columns.ts';

export function defineProcedureTables(k: ColumnKit, foundation: ReturnType<typeof defineFoundationTables>) {
  const procedures = k.table(
    'procedures',
    {
      ...recordColumns(k, foundation),
      code: k.text().notNull(),
      codeSortKey: k.sortKey(),
      name: k.text().notNull(),
      nameSortKey: k.sortKey(),
      description: k.text(),
      effectiveRevision: k.int(),
      searchText: k.folded().notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.id] }),
      k.uniqueIndex('procedures_code').on(t.organisationId, t.code),
      k.index('procedures_by_code').on(t.organisationId, t.removedAt, t.codeSortKey, t.id),
      k.index('procedures_name').on(t.organisationId, t.removedAt, t.nameSortKey, t.id),
    ],
  );

  /** Never changed once effective. */
  const procedureRevisions = k.table(
    'procedure_revisions',
    {
      organisationId: k
        .id()
        .notNull()
        .references(() => foundation.organisations.id),
      procedureId: k.id().notNull(),
      revision: k.int().notNull(),
      status: k.text().$type<'draft' | 'effective' | 'superseded'>().notNull(),
      steps: k.json().$type<StepDefinition[]>().notNull(),
      standardMinutes: k.int(),
      parts: k.json().$type<{ partId: string; quantity: string }[]>().notNull(),
      changeNote: k.text(),
      createdAt: k.instant().notNull(),
      createdBy: k.text().notNull(),
      effectiveAt: k.instant(),
    },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.procedureId, t.revision] }),
      k.foreignKey({ columns: [t.organisationId, t.procedureId], foreignColumns: [procedures.organisationId, procedures.id] }),
    ],
  );

  return { procedures: searchable(procedures), procedureRevisions };
}

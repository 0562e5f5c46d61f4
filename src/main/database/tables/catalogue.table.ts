/** Tables of the catalogue room: products and services, the simple parts list, procedures with revisions. */
import type { StepDefinition, StepKind } from '#shared/step-rules.ts';
import type { ColumnKit } from '../columns.ts';
import type { defineFoundationTables } from './foundation.table.ts';

export type { StepDefinition, StepKind };

export function defineCatalogueTables(k: ColumnKit, { organisations }: ReturnType<typeof defineFoundationTables>) {
  const organisation = () => k.id().notNull().references(() => organisations.id);
  const record = () => ({
    organisationId: organisation(),
    id: k.id().notNull(),
    version: k.int().notNull().default(1),
    createdAt: k.instant().notNull(),
    updatedAt: k.instant().notNull(),
    removedAt: k.instant(),
  });

  const products = k.table(
    'products',
    {
      ...record(),
      kind: k.text().$type<'product' | 'service'>().notNull(),
      sku: k.text().notNull(),
      name: k.text().notNull(),
      description: k.text(),
      unit: k.text().notNull(),
      unitPrice: k.decimal().notNull(),
      currency: k.text().notNull(),
      taxClass: k.text(),
      searchText: k.text().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.uniqueIndex('products_sku').on(t.organisationId, t.sku), k.index('products_name').on(t.organisationId, t.removedAt, t.name, t.id)],
  );

  const parts = k.table(
    'parts',
    {
      ...record(),
      sku: k.text().notNull(),
      name: k.text().notNull(),
      description: k.text(),
      manufacturer: k.text(),
      mpn: k.text(),
      category: k.text(),
      unit: k.text().notNull(),
      unitPrice: k.decimal().notNull(),
      currency: k.text().notNull(),
      /** Serial numbers are asked for when it is issued. */
      serialised: k.bool().notNull().default(false),
      searchText: k.text().notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.uniqueIndex('parts_sku').on(t.organisationId, t.sku), k.index('parts_name').on(t.organisationId, t.removedAt, t.name, t.id), k.index('parts_created').on(t.organisationId, t.removedAt, t.createdAt, t.id)],
  );

  /** Protected side table: what a part costs the workshop. */
  const partCosts = k.table(
    'part_costs',
    { organisationId: k.id().notNull(), partId: k.id().notNull(), unitCost: k.decimal().notNull(), currency: k.text().notNull() },
    (t) => [
      k.primaryKey({ columns: [t.organisationId, t.partId] }),
      k.foreignKey({ columns: [t.organisationId, t.partId], foreignColumns: [parts.organisationId, parts.id] }),
    ],
  );

  const procedures = k.table(
    'procedures',
    { ...record(), code: k.text().notNull(), name: k.text().notNull(), description: k.text(), effectiveRevision: k.int(), searchText: k.text().notNull() },
    (t) => [k.primaryKey({ columns: [t.organisationId, t.id] }), k.uniqueIndex('procedures_code').on(t.organisationId, t.code), k.index('procedures_name').on(t.organisationId, t.removedAt, t.name, t.id)],
  );

  /** Never changed once effective. */
  const procedureRevisions = k.table(
    'procedure_revisions',
    {
      organisationId: organisation(),
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

  return { products, parts, partCosts, procedures, procedureRevisions };
}

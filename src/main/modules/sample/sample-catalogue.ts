/** The catalogue of the sample: its parts, products and the starter procedures; what the workshop has already is used as it is. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { houseCurrency } from '#modules/ground/settings/index.ts';
import { insertProcedures, starterProcedures } from '#modules/work/procedures/index.ts';
import { partSearchText } from '#modules/search-text.ts';
import type { WriteHandle } from '#database/handle.ts';
import type { StepDefinition } from '#shared/step-rules.ts';
import { createBulkInsert } from './bulk-insert.ts';
import { sampleParts, sampleProducts } from './lists/parts.ts';
import type { MakeId } from './random.ts';

export interface CataloguePart {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly currency: string;
  readonly serialised: boolean;
}
export interface CatalogueProcedure {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly revision: number;
  readonly steps: readonly StepDefinition[];
}
export interface SampleCatalogue {
  readonly currency: string;
  readonly parts: ReadonlyMap<string, CataloguePart>;
  readonly procedures: ReadonlyMap<string, CatalogueProcedure>;
}

interface Stocking {
  readonly organisationId: string;
  readonly sinceMs: number;
  readonly createdBy: string;
  readonly makeId: MakeId;
}

export async function stockCatalogue(db: WriteHandle, { organisationId, sinceMs, createdBy, makeId }: Stocking): Promise<SampleCatalogue> {
  const currency = await houseCurrency(db, organisationId);
  const bulk = createBulkInsert(db);
  const record = () => ({ organisationId, id: makeId(sinceMs), createdAt: sinceMs, updatedAt: sinceMs });

  const knownParts = await knownCodes(
    db,
    'parts',
    sampleParts.map(({ sku }) => sku),
  );
  const missing = sampleParts.filter(({ sku }) => !knownParts.has(sku)).map((part) => ({ ...part, ...record(), currency }));
  await bulk.insert(
    'parts',
    missing.map(({ unitCost: _cost, ...part }) => ({ ...part, description: null, mpn: null, searchText: partSearchText(part) })),
  );
  await bulk.insert(
    'partCosts',
    missing.map(({ id, unitCost }) => ({ organisationId, partId: id, unitCost, currency })),
  );

  const knownProducts = await knownCodes(
    db,
    'products',
    sampleProducts.map(({ sku }) => sku),
  );
  const newProducts = sampleProducts.filter(({ sku }) => !knownProducts.has(sku));
  await bulk.insert(
    'products',
    newProducts.map((product) => ({
      ...product,
      ...record(),
      description: null,
      currency,
      taxClass: 'standard',
      searchText: `${product.sku} ${product.name}`,
    })),
  );
  await bulk.finish();

  const knownProcedures = await knownCodes(
    db,
    'procedures',
    starterProcedures.map(({ code }) => code),
  );
  await insertProcedures(
    db,
    { organisationId, nowMs: sinceMs, createdBy, newId: () => makeId(sinceMs) },
    starterProcedures.filter(({ code }) => !knownProcedures.has(code)),
  );
  return { currency, parts: await readParts(db), procedures: await readProcedures(db) };
}

async function knownCodes(db: WriteHandle, table: 'parts' | 'products' | 'procedures', codes: readonly string[]): Promise<ReadonlySet<string>> {
  const records = db.tables[table];
  const column = 'sku' in records ? records.sku : records.code;
  const rows = await db
    .select({ code: column })
    .from(records)
    .where(inArray(column, [...codes]));
  return new Set(rows.map(({ code }) => code));
}

async function readParts(db: WriteHandle): Promise<ReadonlyMap<string, CataloguePart>> {
  const { parts: p } = db.tables;
  const rows = await db
    .select({ sku: p.sku, id: p.id, name: p.name, unit: p.unit, unitPrice: p.unitPrice, currency: p.currency, serialised: p.serialised })
    .from(p)
    .where(
      inArray(
        p.sku,
        sampleParts.map(({ sku }) => sku),
      ),
    );
  return new Map(rows.map(({ sku, ...part }) => [sku, part]));
}

/** Those with an effective revision: a workshop may have withdrawn one. */
async function readProcedures(db: WriteHandle): Promise<ReadonlyMap<string, CatalogueProcedure>> {
  const { procedures: p, procedureRevisions: r } = db.tables;
  const rows = await db
    .select({ id: p.id, code: p.code, name: p.name, revision: r.revision, steps: r.steps })
    .from(p)
    .innerJoin(r, and(eq(r.organisationId, p.organisationId), eq(r.procedureId, p.id), eq(r.revision, p.effectiveRevision)))
    .where(
      and(
        isNotNull(p.effectiveRevision),
        inArray(
          p.code,
          starterProcedures.map(({ code }) => code),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Nobody's change is lost: every versioned operation of the contract, found by machine, is raced on both databases. */
import { eq, getTableColumns } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, entities, type VersionedTable } from '#database/versioned-rows.ts';
import { operations, type OperationDescription } from '#shared/contract/names.ts';
import type { Outcome } from '#kernel/call.ts';
import { givePassword } from '#tests/orders.ts';
import { callAs, type Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';
import { records, scenes, type Scene } from './versioned-scenes.ts';

const racers = 8;

interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}
const schemaOf = ({ input }: OperationDescription) => z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }) as Schema;

/** At the top or in a list, as bulk changes have it. */
const asksForVersion = ({ properties, items, anyOf }: Schema): boolean =>
  (properties !== undefined && ('version' in properties || Object.values(properties).some(asksForVersion))) ||
  (items !== undefined && asksForVersion(items)) ||
  (anyOf ?? []).some(asksForVersion);

const versioned = [...operations.values()].filter((operation) => operation.meta.kind === 'command' && asksForVersion(schemaOf(operation)));
const tableNames = Object.keys(entities) as VersionedTable[];
const tableBy = new Map(tableNames.map((name) => [entities[name] as string, name]));

const isText = ({ type, format, enum: choices, anyOf }: Schema): boolean =>
  (type === 'string' && format === undefined && choices === undefined) || (anyOf ?? []).some(isText);
const textsOf = ({ properties = {} }: Schema): string[] =>
  Object.entries(properties).flatMap(([field, schema]) => (field !== 'id' && isText(schema) ? [field] : []));

/** The words that the input asks for; the first it would take where it asks for none. */
function wordsFor(schema: Schema): (racer: number) => object {
  const texts = textsOf(schema);
  const asked = texts.filter((field) => schema.required?.includes(field));
  const fields = asked.length > 0 ? asked : texts.slice(0, 1);
  return (racer) => Object.fromEntries(fields.map((field) => [field, `W${racer}`]));
}

async function setScene(workshop: Workshop, name: string): Promise<Scene> {
  const make = records[name.split('.')[0] ?? ''];
  if (!scenes[name] && !make) throw new Error(`${name} changes a versioned record, and nobody says how one is made: say it in versioned-scenes.ts`);
  return scenes[name]?.(workshop) ?? { record: await (make as NonNullable<typeof make>)(workshop) };
}

/** The stored row; undefined where it is gone. */
async function stored({ database }: Workshop, { meta }: OperationDescription, id: string): Promise<Record<string, unknown> | undefined> {
  const name = tableBy.get(meta.entity);
  if (!name) throw new Error(`No versioned table holds the records of ${meta.entity}`);
  const [row] = await database.read((db) =>
    db
      .select()
      .from(db.tables[name] as typeof db.tables.customers)
      .where(eq(db.tables[name].id, id)),
  );
  return row;
}

interface BulkResults {
  readonly results: readonly { readonly changed: boolean; readonly refusal?: { readonly code: string } }[];
}

/** `ok`, or the code of the refusal: of the one record of a bulk change, too. */
function codeOf(outcome: Outcome): string {
  if (!outcome.ok) return outcome.error.code;
  const [only] = (outcome.value as Partial<BulkResults>).results ?? [];
  return only && !only.changed ? (only.refusal?.code ?? 'refused') : 'ok';
}

const takesAway = ({ output }: OperationDescription): boolean => output.safeParse({ done: true }).success;

onEveryDialect(
  'Versioned records',
  (open) => {
    test('there is a table for each versioned operation, and each table that counts versions is known', () => {
      expect(versioned.length).toBeGreaterThan(60);
      expect(versioned.filter(({ meta }) => !tableBy.has(meta.entity)).map(({ name }) => name)).toEqual([]);
      const counting = Object.entries(tables.sqlite).flatMap(([name, table]) => ('version' in getTableColumns(table) ? [name] : []));
      expect(counting.sort()).toEqual([...tableNames].sort());
    });

    test('of eight changes of one version, one is made and seven are told of it', { timeout: 300_000 }, async () => {
      const workshop = await open();
      await givePassword(workshop, workshop.as('inspector'));
      const told: Record<string, unknown> = {};
      const expected: Record<string, unknown> = {};
      for (const operation of versioned) {
        const { name } = operation;
        const schema = schemaOf(operation);
        const { record, by = [workshop.as('administrator')], input = wordsFor(schema) } = await setScene(workshop, name);
        const { id, version } = record;
        const which = schema.properties?.['orders'] ? { orders: [{ id, version }] } : { ...(schema.properties?.['id'] && { id }), version };
        const outcomes = await Promise.all(
          Array.from({ length: racers }, (_, racer) =>
            workshop.application.kernel.call(name, { ...input(racer), ...which }, callAs((by[racer % by.length] ?? workshop.as('administrator')).token)),
          ),
        );
        const late = takesAway(operation) ? /^(conflict|not_found)$/ : /^conflict$/;
        const row = await stored(workshop, operation, id);
        told[name] = {
          made: outcomes.map(codeOf).filter((code) => code === 'ok').length,
          others: [...new Set(outcomes.map(codeOf))].filter((code) => code !== 'ok' && !late.test(code)),
          version: row?.['version'] ?? version + 1,
        };
        expected[name] = { made: 1, others: [], version: version + 1 };
      }
      expect(told).toEqual(expected);
    });

    test('of changes to different fields at once, without a version, each that was made is kept and found', { timeout: 300_000 }, async () => {
      const workshop = await open();
      const lost: string[] = [];
      let raced = 0;
      for (const operation of versioned) {
        const table = tableBy.get(operation.meta.entity);
        const schema = schemaOf(operation);
        const columns = table ? Object.keys(getTableColumns(tables.sqlite[table])) : [];
        const takesWord = (field: string) => operation.input.safeParse({ id: '0198a000-0000-7000-8000-000000000000', [field]: `${field}one` }).success;
        const fields = textsOf(schema).filter((field) => columns.includes(field) && takesWord(field));
        const needed = (schema.required ?? []).filter((field) => field !== 'id');
        if (!operation.name.endsWith('.update') || fields.length < 2 || needed.length > 0) continue;
        raced++;
        const { record: twin } = await setScene(workshop, operation.name);
        const { record } = await setScene(workshop, operation.name);
        const change = async (id: string, field: string, word: string) =>
          workshop.application.kernel.call(operation.name, { id, [field]: word }, callAs(workshop.as('administrator').token));
        for (const field of fields) await change(twin.id, field, `${field}one`);
        const searched = String((await stored(workshop, operation, twin.id))?.['searchText']).toLowerCase();
        const outcomes = await Promise.all(fields.map(async (field) => ({ field, outcome: await change(record.id, field, `${field}two`) })));
        const row = await stored(workshop, operation, record.id);
        const made = outcomes.filter(({ outcome }) => outcome.ok);
        for (const { field, outcome } of outcomes) {
          if (!outcome.ok) {
            if (outcome.error.code !== 'conflict') lost.push(`${operation.name} ${field}: ${outcome.error.code} ${outcome.error.message}`);
            continue;
          }
          if (row?.[field] !== `${field}two`) lost.push(`${operation.name} ${field}`);
          if (searched.includes(`${field}one`.toLowerCase()) && !String(row?.['searchText']).toLowerCase().includes(`${field}two`.toLowerCase()))
            lost.push(`${operation.name} ${field} is not found`);
        }
        if (made.length === 0 || row?.['version'] !== record.version + made.length)
          lost.push(`${operation.name} made ${made.length} changes and counts ${String(row?.['version'])}`);
      }
      expect(raced).toBeGreaterThan(6);
      expect(lost).toEqual([]);
    });

    test('a change arrives as its columns say, and one that comes too late says whether somebody changed the row or took it away', async () => {
      const workshop = await open();
      const { database, organisationId } = workshop;
      const keeper = workshop.as('store-keeper');
      const { id } = await keeper.does('parts.create', { sku: 'M', name: 'Motor', unitPrice: '1', description: 'Old' });
      const seen = { organisationId, id, version: 1 };
      const changes = { unitPrice: '0.000001', serialised: true, description: null, updatedAt: 5 };
      expect(await database.write((db) => changeRow(db, 'parts', seen, changes))).toMatchObject({ ...changes, version: 2, name: 'Motor' });
      const late = (version: number) => database.write((db) => changeRow(db, 'parts', { ...seen, version }, { name: 'Late', updatedAt: 6 }));
      await expect(late(1)).rejects.toMatchObject({ code: 'conflict', data: { changed: { by: 'Store keeper One', version: 2 } } });
      await expect(database.write((db) => deleteRow(db, 'parts', seen))).rejects.toMatchObject({ code: 'conflict', data: { changed: { version: 2 } } });
      await keeper.does('parts.remove', { id });
      await expect(late(2)).rejects.toMatchObject({ code: 'not_found', message: 'There is no such part.' });
      await database.write((db) => deleteRow(db, 'parts', { ...seen, version: 3 }));
      await expect(late(3)).rejects.toMatchObject({ code: 'not_found' });
    });
  },
  { begunAnew: true },
);

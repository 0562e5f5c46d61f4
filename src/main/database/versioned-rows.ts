/** The one way to change and to remove versioned rows: what was read guards the write, and the write counts the version up. */
import { and, desc, eq, getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { SqliteRemoteDatabase } from 'drizzle-orm/sqlite-proxy';
import type { RecordKind } from '#shared/contract/record-kinds.ts';
import { notFound, problem, type Problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { Tables } from './tables/index.ts';

/** Tables whose rows count their changes. */
export type VersionedTable = { [Name in keyof Tables]: Tables[Name]['$inferSelect'] extends { version: number } ? Name : never }[keyof Tables];

/** Each with the kind of record its rows are, as contract and audit trail call it. */
export const entities = {
  organisations: 'organisation',
  users: 'user',
  teams: 'team',
  roles: 'role',
  customers: 'customer',
  contacts: 'contact',
  sites: 'site',
  aircraft: 'aircraft',
  products: 'product',
  parts: 'part',
  procedures: 'procedure',
  workOrders: 'work-order',
  workOrderSteps: 'step',
  timeEntries: 'time-entry',
  workOrderParts: 'order-part',
  findings: 'finding',
  estimates: 'estimate',
  savedViews: 'saved-view',
} as const satisfies Record<VersionedTable, RecordKind>;
export type VersionedEntity = (typeof entities)[VersionedTable];

type Row<Name extends VersionedTable> = Tables[Name]['$inferSelect'];

interface Key {
  readonly id: string;
}

/** What was read of the row in this transaction; only where the same is still there is it changed. */
interface Seen extends Key {
  readonly version: number;
  readonly removedAt?: number | null;
  /** The program refreshes it without counting the version: a change that computed a new one asks for it, too. */
  readonly searchText?: string;
}

type Counted = 'organisationId' | 'id' | 'version' | 'createdAt' | `${string}SortKey`;
/** Where the table tells when a row was changed last, a change says it. */
type Stamp<Name extends VersionedTable> = Row<Name> extends { updatedAt: number } ? { readonly updatedAt: number } : unknown;
export type Changes<Name extends VersionedTable> = Partial<Omit<Row<Name>, Counted>> & Stamp<Name>;
type ChangesInPlace<Name extends VersionedTable> = { [Field in Exclude<keyof Row<Name>, Counted>]?: Row<Name>[Field] | SQL } & Stamp<Name>;

/**
 * Changes a row as it was read.
 * @returns it as it stands now. @throws conflict where somebody changed it since, not_found where it is gone.
 */
export async function changeRow<Name extends VersionedTable>(db: WriteHandle, name: Name, seen: Seen, changes: Changes<Name>): Promise<Row<Name>> {
  const columns = getTableColumns(tableOf(db, name));
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  const values = given.map(([field, value]) => {
    const column = columns[field as keyof typeof columns];
    if (!column) throw new Error(`${name} has no column ${field}`);
    return [`new ${field}`, value === null ? null : column.mapToDriverValue(value)] as const;
  });
  const statement = changing(
    db,
    name,
    given.map(([field]) => field),
  );
  const [row] = await statement.execute({ ...guardValues(seen), ...Object.fromEntries(values) });
  if (!row) throw await refusal(db, name, seen);
  return row as Row<Name>;
}

/** Removes a row as it was read. @throws conflict where somebody changed it since, not_found where it is gone. */
export async function deleteRow(db: WriteHandle, name: VersionedTable, seen: Seen): Promise<void> {
  const table = tableOf(db, name);
  const removed = await drizzleOf(db)
    .delete(table)
    .where(and(keyOf(table, seen), eq(table.version, seen.version)))
    .returning({ id: table.id });
  if (removed.length === 0) throw await refusal(db, name, seen);
}

/**
 * Changes rows whoever changed them before, where `condition` holds at the moment of the write:
 * for what follows from something else than what a person saw of them. What the change depends on stands in the condition,
 * or is computed in SQL. @returns the rows as they stand now; none is no error.
 */
export async function changeRows<Name extends VersionedTable>(
  db: WriteHandle,
  name: Name,
  condition: SQL | undefined,
  changes: ChangesInPlace<Name>,
): Promise<Row<Name>[]> {
  const table = tableOf(db, name);
  const rows = await drizzleOf(db)
    .update(table)
    .set({ ...(changes as object), version: sql`${table.version} + 1` })
    .where(condition)
    .returning();
  return rows as Row<Name>[];
}

/**
 * Writes what the program derives and nobody edits. The version stays: whoever has the record open has missed nothing,
 * and would be refused for a change that no person made.
 */
export async function refreshRows<Name extends VersionedTable>(
  db: WriteHandle,
  name: Name,
  condition: SQL | undefined,
  derived: { [Field in keyof Row<Name> & ('searchText' | 'lastSignInAt')]?: Row<Name>[Field] | SQL },
): Promise<void> {
  const table = tableOf(db, name);
  await drizzleOf(db)
    .update(table)
    .set(derived as object)
    .where(condition);
}

/**
 * What is read about the row from now on stays true until the transaction ends.
 * @returns the row as others may have left it meanwhile; null where nobody can have: the embedded database has one writer, which is held already.
 */
export async function lockRow<Name extends VersionedTable>(db: WriteHandle, name: Name, key: Key): Promise<Row<Name> | null> {
  if (db.sqlDialect === 'sqlite') return null;
  const table = tableOf(db, name);
  // Not the key: PostgreSQL would hold up every row that refers to it.
  const [row] = await drizzleOf(db)
    .update(table)
    .set({ version: sql`${table.version}` })
    .where(keyOf(table, key))
    .returning();
  return (row ?? null) as Row<Name> | null;
}

/** Says who changed the record since, and what. */
export async function conflictOver(
  db: ReadHandle,
  entity: VersionedEntity,
  record: Key & { readonly version: number; readonly updatedAt?: number },
): Promise<Problem> {
  const { auditRecords, auditDetails } = db.tables;
  const [latest] = await db
    .select({ at: auditRecords.at, details: auditDetails.details })
    .from(auditRecords)
    .innerJoin(auditDetails, and(eq(auditDetails.organisationId, auditRecords.organisationId), eq(auditDetails.sequence, auditRecords.sequence)))
    .where(and(eq(auditRecords.entity, entity), eq(auditRecords.entityId, record.id), eq(auditRecords.outcome, 'done')))
    .orderBy(desc(auditRecords.sequence))
    .limit(1);
  const details = latest?.details ? (JSON.parse(latest.details) as { actor?: string; new?: Record<string, unknown> }) : {};
  const by = details.actor ?? 'Somebody';
  return problem('conflict', say.lists.changedMeanwhile(by), {
    changed: {
      by,
      at: new Date(record.updatedAt ?? latest?.at ?? Date.now()).toISOString(),
      version: record.version,
      fields: Object.keys(details.new ?? {}).filter((key) => key !== 'id' && key !== 'version'),
    },
  });
}

async function refusal(db: ReadHandle, name: VersionedTable, seen: Seen): Promise<Problem> {
  const table = tableOf(db, name);
  const [now] = (await db.select().from(table).where(keyOf(table, seen))) as (Seen & { updatedAt?: number })[];
  const isGone = !now || (typeof now.removedAt === 'number' && typeof seen.removedAt !== 'number');
  return isGone ? notFound(entities[name]) : conflictOver(db, entities[name], now);
}

/** All of them are handled alike: the query builder cannot follow a table that is one of many. */
type AnyVersioned = Tables['customers'];
const tableOf = (db: ReadHandle, name: VersionedTable) => db.tables[name] as AnyVersioned;
/** The handle lets nobody else change a versioned row. */
const drizzleOf = (db: WriteHandle) => db as unknown as Pick<SqliteRemoteDatabase, 'update' | 'delete'>;

const keyOf = (table: AnyVersioned, { id }: Key) => eq(table.id, id);

interface Statement {
  execute(values: Record<string, unknown>): Promise<unknown[]>;
}
/** Built once for each handle and set of columns; more of them than this are begun anew. */
const statements = new WeakMap<WriteHandle, Map<string, Statement>>();
const maximumStatements = 500;

const guardValues = ({ id, version, searchText }: Seen) => ({ id, version, searchText });

function changing(db: WriteHandle, name: VersionedTable, fields: readonly string[]): Statement {
  const ofHandle = statements.get(db) ?? new Map<string, Statement>();
  statements.set(db, ofHandle);
  const key = [name, ...fields].join(' ');
  const known = ofHandle.get(key);
  if (known) return known;
  const table = tableOf(db, name);
  const at = (place: string) => sql`${sql.placeholder(place)}`;
  const statement = drizzleOf(db)
    .update(table)
    .set({ ...Object.fromEntries(fields.map((field) => [field, at(`new ${field}`)])), version: sql`${table.version} + 1` })
    .where(and(eq(table.id, at('id')), eq(table.version, at('version')), fields.includes('searchText') ? eq(table.searchText, at('searchText')) : undefined))
    .returning()
    .prepare();
  if (ofHandle.size >= maximumStatements) ofHandle.clear();
  ofHandle.set(key, statement);
  return statement;
}

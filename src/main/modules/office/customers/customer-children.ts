/** Contacts and sites alike: records that belong to one customer and are read, changed and removed the same way. */
import { asc, eq, getTableColumns } from 'drizzle-orm';
import { fold } from '#shared/sort-key.ts';
import { can, type Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import { changeRow, deleteRow, lockRow, type Changes } from '#database/versioned-rows.ts';
import { toInstant } from '#modules/instant.ts';
import { contactSearchText, siteSearchText } from '#modules/search-text.ts';
import { say } from '#text/say.ts';
import { findCustomer } from './customer.repository.ts';
import { apart, deleteDetails, detailsOf, insertDetails, personalColumns, updateDetails, type PersonalDetails, type SomeDetails } from './personal-details.ts';

type ChildTable = 'contacts' | 'sites';
type Row<Table extends ChildTable> = Tables[Table]['$inferSelect'] & Pick<PersonalDetails, (typeof personalFields)[Table][number]>;

const searchTexts = { contacts: contactSearchText, sites: siteSearchText };

const personalFields = { contacts: ['email', 'phone'], sites: ['street', 'postalCode'] } as const satisfies Record<
  ChildTable,
  readonly (keyof PersonalDetails)[]
>;

function children(db: ReadHandle, name: ChildTable) {
  const table = db.tables[name];
  const columns = personalColumns(db);
  const personal = Object.fromEntries(personalFields[name].map((field) => [field, columns[field]]));
  return db
    .select({ ...getTableColumns(table), ...personal })
    .from(table)
    .innerJoin(db.tables.personalDetails, detailsOf(db, table));
}

/** By name. @throws not_found for a customer that does not exist */
export async function listChildren<Table extends ChildTable>(db: ReadHandle, name: Table, customerId: string): Promise<Row<Table>[]> {
  await assertCustomer(db, customerId);
  const table = db.tables[name];
  const rows = await children(db, name).where(eq(table.customerId, customerId)).orderBy(asc(table.nameSortKey), asc(table.id));
  return rows as unknown as Row<Table>[];
}

/** @throws not_found, with `what` as its word */
export async function getChild<Table extends ChildTable>(db: ReadHandle, name: Table, id: string): Promise<Row<Table>> {
  const table = db.tables[name];
  const [row] = await children(db, name).where(eq(table.id, id));
  if (!row) throw notFound(name === 'contacts' ? 'contact' : 'site');
  return row as unknown as Row<Table>;
}

type Fresh<Table extends ChildTable> = Omit<Tables[Table]['$inferInsert'], 'organisationId' | 'id' | 'createdAt' | 'updatedAt' | 'version' | 'searchText'> &
  SomeDetails;

export async function insertChild<Table extends ChildTable>(
  db: WriteHandle,
  actor: Actor,
  name: Table,
  facts: Fresh<Table>,
  nowMs: number,
): Promise<Row<Table>> {
  await assertCustomer(db, facts.customerId);
  await assertToldApart(db, actor, name, { ...facts, id: null });
  const id = newId();
  // The query builder cannot follow a table that is one of two; Fresh has checked the facts against the right one.
  const { open, personal } = apart(facts as Fresh<'contacts'>);
  await db
    .insert(db.tables[name] as Tables['contacts'])
    .values({ ...open, organisationId: actor.organisationId, id, searchText: searchTexts[name](facts), createdAt: nowMs, updatedAt: nowMs });
  await insertDetails(db, { organisationId: actor.organisationId, id }, facts.customerId, personal);
  return getChild(db, name, id);
}

/** @throws conflict, not_found. */
export async function updateChild<Table extends ChildTable>(
  db: WriteHandle,
  actor: Actor,
  name: Table,
  seen: Row<Table>,
  changes: Changes<Table> & SomeDetails,
): Promise<Row<Table>> {
  // As above: Changes has checked them against the right one of the two tables.
  const { open, personal } = apart(changes as Changes<'contacts'> & SomeDetails);
  await assertToldApart(db, actor, name, { ...seen, ...changes, id: seen.id, customerId: seen.customerId }, seen);
  await changeRow<'contacts'>(db, name as 'contacts', seen, { ...open, searchText: searchTexts[name]({ ...seen, ...open }) });
  await updateDetails(db, seen, personal);
  return getChild(db, name, seen.id);
}

/** @throws conflict, not_found. */
export async function deleteChild(db: WriteHandle, name: ChildTable, seen: Tables[ChildTable]['$inferSelect']): Promise<void> {
  await deleteRow(db, name, seen);
  await deleteDetails(db, seen);
}

interface Known extends SomeDetails {
  readonly id: string | null;
  readonly customerId: string;
  readonly name: string;
  readonly position?: string | null | undefined;
}

/** People write one number with spaces, strokes and brackets, or without. */
const digitsOf = (phone: string | null | undefined) => phone?.replace(/\D/g, '') || phone;

/** Sites go by their name; two people may have one name, and one mailbox may serve many. Case, accents and spaces do not count. */
const marksOf = {
  sites: ({ name }: Omit<Known, 'id'>) => [name],
  contacts: ({ name, position, email, phone }: Omit<Known, 'id'>) => [name, position, email, digitsOf(phone)],
  /** For whoever may not see how people are reached: a refusal that looked at it would tell who guesses right. */
  contactsUnseen: ({ name, position }: Omit<Known, 'id'>) => [name, position],
};

/** @throws invalid_input at the name where nothing the actor may see would tell it from another one of the customer */
async function assertToldApart(db: WriteHandle, actor: Actor, name: ChildTable, wanted: Known, before?: Omit<Known, 'id'>): Promise<void> {
  const by = name === 'contacts' && !can(actor, 'office:personaldata:view') ? 'contactsUnseen' : name;
  const keyOf = (known: Omit<Known, 'id'>) =>
    marksOf[by](known)
      .map((mark) =>
        fold(mark ?? '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .join('\n');
  const key = keyOf(wanted);
  if (before && keyOf(before) === key) return;
  // Whoever adds another one at the same time waits, and finds this one.
  await lockRow(db, 'customers', { id: wanted.customerId });
  const others = await listChildren(db, name, wanted.customerId);
  const same = others.find((other) => other.id !== wanted.id && keyOf(other) === key);
  if (same) throw invalid('name', say.customers.taken[by](same.name));
}

async function assertCustomer(db: ReadHandle, customerId: string): Promise<void> {
  if (!(await findCustomer(db, customerId))) throw notFound('customer');
}

/** Instants as the contract has them. */
export const withInstants = <Child extends { createdAt: number; updatedAt: number }>(child: Child) => ({
  ...child,
  createdAt: toInstant(child.createdAt),
  updatedAt: toInstant(child.updatedAt),
});

/**
 * By what a customer is found: own words, the names of its contacts, its sites; and, by whoever may see them, the email
 * addresses, telephone numbers and streets of all of these.
 */
import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { numbersTyped } from '#shared/phone-words.ts';
import { can, type Actor } from '#kernel/actor.ts';
import type { ReadHandle } from '#database/handle.ts';
import { besideTheOrganisation } from '#database/scoped-statements.ts';
import { foundBy, searchFor, type Search } from '#database/search.ts';

type Through = 'contacts' | 'sites' | 'personalDetails';
/** What the words are looked for in, and how they lead to their rows there. */
interface Source<Name extends Through | 'customers' = Through | 'customers'> {
  readonly name: Name;
  readonly search: Search;
}

async function sourcesBeside(db: ReadHandle, actor: Actor, q: string): Promise<Source<Through>[]> {
  const open = (['contacts', 'sites'] as const).map((name) => ({ name, numbers: [] as string[] }));
  const personal = { name: 'personalDetails' as const, numbers: numbersTyped(q) };
  const asked = can(actor, 'office:personaldata:view') ? [...open, personal] : open;
  return Promise.all(asked.map(async ({ name, numbers }) => ({ name, search: await searchFor(db, name, q, numbers) })));
}

/** All are handled alike here: the query builder cannot follow a table that is one of many. */
const tableOf = (db: ReadHandle, name: Through) => db.tables[name] as ReadHandle['tables']['contacts'];

/** The ids of the customers that a source leads to, for a condition on its rows. */
function idsIn(db: ReadHandle, { name }: Source, condition: SQL | undefined) {
  const { customers } = db.tables;
  const [id, from] = name === 'customers' ? [customers.id, customers] : [tableOf(db, name).customerId, tableOf(db, name)];
  return db
    .select({ id })
    .from(from as typeof customers)
    .where(condition);
}

/** Customers that one of the sources leads to. */
function reachedFrom(db: ReadHandle, sources: readonly Source[]): SQL | undefined {
  const { customers } = db.tables;
  // By the index of the words, whatever PostgreSQL believes of tables it has no statistics of.
  const gathered = (source: Source) => idsIn(db, source, sql`${besideTheOrganisation}${foundBy(db, source.name, source.search)}`);
  // Under an `or`, PostgreSQL gathers each once into a hash; a union it joins, without statistics in loops.
  if (db.sqlDialect === 'postgres') return or(...sources.map((source) => inArray(customers.id, gathered(source))));
  const [first, ...others] = sources;
  if (first && sources.every(({ search }) => search.way === 'rare')) {
    let all = gathered(first).$dynamic();
    for (const source of others) all = all.unionAll(gathered(source));
    return inArray(customers.id, all);
  }
  // Common words are looked for along the list, as far as the page reaches: whatever they lead to is not gathered first.
  const hasOne = (source: Source) => {
    const { name, search } = source;
    if (name === 'customers') return foundBy(db, name, { ...search, way: 'common' });
    if (search.way === 'rare') return sql`+${inArray(customers.id, gathered(source))}`;
    const { organisationId, customerId } = tableOf(db, name);
    return sql`exists ${idsIn(db, source, and(eq(organisationId, customers.organisationId), eq(customerId, customers.id), foundBy(db, name, search)))}`;
  };
  return or(...sources.map(hasOne));
}

/** Those that the words are found in, or whose contact, site or personal details; undefined, which is all of them, without words. */
export async function customersFoundBy(db: ReadHandle, actor: Actor, q: string | undefined): Promise<SQL | undefined> {
  const search = await searchFor(db, 'customers', q);
  if (q === undefined || search.way === 'none') return undefined;
  return reachedFrom(db, [{ name: 'customers', search }, ...(await sourcesBeside(db, actor, q))]);
}

interface FoundThrough {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly city: string | null;
  /** The contact or the site that has the words; null where it is the customer's own address. */
  readonly through: string | null;
}

/** Customers that the words lead to through something of theirs, newest first. */
export async function customersFoundThrough(
  db: ReadHandle,
  actor: Actor,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<FoundThrough[]> {
  const { customers: c } = db.tables;
  const sources = await sourcesBeside(db, actor, q);
  if (sources.some(({ search }) => search.way === 'none')) return [];
  const found = await db
    .select({ id: c.id, name: c.name, number: c.number, city: c.city })
    .from(c)
    .where(and(isNull(c.removedAt), reachedFrom(db, sources)))
    .orderBy(desc(c.createdAt), desc(c.id))
    .limit(limit);
  const ids = found.map(({ id }) => id);
  const ways = ids.length === 0 ? [] : (await Promise.all(sources.map((source) => waysTo(db, ids, source)))).flat();
  return found.map((customer) => ({ ...customer, through: ways.find(({ customerId }) => customerId === customer.id)?.through ?? null }));
}

/** What of these customers has the words, with the name of the contact or the site. */
function waysTo(db: ReadHandle, ids: readonly string[], { name, search }: Source<Through>) {
  const { contacts, sites, personalDetails: d } = db.tables;
  const table = tableOf(db, name);
  const has = and(inArray(table.customerId, [...ids]), foundBy(db, name, { ...search, way: 'common' }));
  if (name !== 'personalDetails')
    return db
      .select({ customerId: table.customerId, through: sql<string | null>`${table.name}` })
      .from(table)
      .where(has)
      .orderBy(asc(table.nameSortKey));
  const reached = sql<string | null>`coalesce(${contacts.name}, ${sites.name})`;
  return db
    .select({ customerId: d.customerId, through: reached })
    .from(d)
    .leftJoin(contacts, and(eq(contacts.organisationId, d.organisationId), eq(contacts.id, d.subjectId)))
    .leftJoin(sites, and(eq(sites.organisationId, d.organisationId), eq(sites.id, d.subjectId)))
    .where(has)
    .orderBy(desc(d.subjectId));
}

/**
 * By what a customer is found: own words, the names of its contacts, its sites; and, by whoever may see them, the email
 * addresses, telephone numbers and streets of all of these.
 */
import { and, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { can, type Actor } from '#kernel/actor.ts';
import type { ReadHandle } from '#database/handle.ts';
import { foundBy, searchFor, type Search } from '#database/search.ts';
import { personalWords } from '#modules/search-text.ts';

type Through = 'contacts' | 'sites' | 'personalDetails';
/** What the words are looked for in beside the customer itself, and how they lead to their rows there. */
interface Source {
  readonly name: Through;
  readonly search: Search;
}

async function sourcesFor(db: ReadHandle, actor: Actor, q: string): Promise<Source[]> {
  const open = (['contacts', 'sites'] as const).map((name) => ({ name, words: q }));
  const personal = { name: 'personalDetails' as const, words: personalWords(q) };
  const asked = can(actor, 'office:personaldata:view') ? [...open, personal] : open;
  return Promise.all(asked.map(async ({ name, words }) => ({ name, search: await searchFor(db, name, words) })));
}

/** All are handled alike here: the query builder cannot follow a table that is one of many. */
const tableOf = (db: ReadHandle, name: Through) => db.tables[name] as ReadHandle['tables']['contacts'];

/** Those that the words are found in, or whose contact, site or personal details; undefined, which is all of them, without words. */
export async function customersFoundBy(db: ReadHandle, actor: Actor, q: string | undefined): Promise<SQL | undefined> {
  const own = await searchFor(db, 'customers', q);
  if (q === undefined || own.way === 'none') return undefined;
  const { customers } = db.tables;
  const sources = await sourcesFor(db, actor, q);
  const ids = ({ name, search }: Source, which?: SQL) => {
    const table = tableOf(db, name);
    return db
      .select({ id: table.customerId })
      .from(table)
      .where(and(which, foundBy(db, name, search)));
  };
  if ([own, ...sources.map(({ search }) => search)].every(({ way }) => way === 'rare')) {
    let all = db
      .select({ id: customers.id })
      .from(customers)
      .where(foundBy(db, 'customers', own))
      .$dynamic();
    for (const source of sources) all = all.unionAll(ids(source));
    return inArray(customers.id, all);
  }
  // Common words are looked for along the list, as far as the page reaches: whatever they lead to is not gathered first.
  const hasOne = (source: Source) => {
    const { organisationId, customerId } = tableOf(db, source.name);
    const itsOwn = and(eq(organisationId, customers.organisationId), eq(customerId, customers.id));
    return source.search.way === 'rare' ? sql`+${inArray(customers.id, ids(source))}` : sql`exists ${ids(source, itsOwn)}`;
  };
  return or(foundBy(db, 'customers', { ...own, way: 'common' }), ...sources.map(hasOne));
}

interface FoundThrough {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly city: string | null;
  /** The contact or the site that has the words; null where it is the customer's own address. */
  readonly through: string | null;
}

/** Customers that are not called by the words themselves, newest first; one may come twice. */
export async function customersFoundThrough(
  db: ReadHandle,
  actor: Actor,
  { q, limit }: { readonly q: string; readonly limit: number },
): Promise<FoundThrough[]> {
  const { customers: c, contacts, sites, personalDetails: d } = db.tables;
  const found = (await sourcesFor(db, actor, q)).map(({ name, search }) => {
    const table = tableOf(db, name);
    const own = { id: c.id, name: c.name, number: c.number, city: c.city };
    const reached = sql<string | null>`coalesce(${contacts.name}, ${sites.name})`;
    const reading = db
      .select({ ...own, through: name === 'personalDetails' ? reached : sql<string | null>`${table.name}` })
      .from(c)
      .innerJoin(table, and(eq(table.organisationId, c.organisationId), eq(table.customerId, c.id)))
      .$dynamic();
    const read =
      name === 'personalDetails'
        ? reading
            .leftJoin(contacts, and(eq(contacts.organisationId, d.organisationId), eq(contacts.id, d.subjectId)))
            .leftJoin(sites, and(eq(sites.organisationId, d.organisationId), eq(sites.id, d.subjectId)))
        : reading;
    return read
      .where(and(isNull(c.removedAt), foundBy(db, name, search)))
      .orderBy(desc(c.createdAt), desc(c.id))
      .limit(limit);
  });
  return (await Promise.all(found)).flat();
}

/** Every list that can be sorted by a name has its rows in one order on every database, and pages through them in it. */
import { eq, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { operations } from '#shared/contract/names.ts';
import { newId } from '#kernel/identifiers.ts';
import { changeRows } from '#database/versioned-rows.ts';
import { namesInOrder } from '#tests/names-in-order.ts';
import type { Person, Workshop } from '#tests/workshop.ts';
import { onEveryDialect } from './every-dialect.ts';

/** Sorted by an instant or a number, which every database compares alike. */
const measures = ['createdAt', 'updatedAt', 'startedAt', 'promisedAt', 'number', 'priority'];

const sortsOf = (input: z.ZodType): string[] => {
  const sort = input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>)['sort'] : undefined;
  const choices = sort instanceof z.ZodDefault ? sort.unwrap() : sort;
  return choices instanceof z.ZodEnum ? choices.options.map(String).filter((name) => !name.startsWith('-') && !measures.includes(name)) : [];
};
const sorted = [...operations.values()].flatMap(({ name, input }) => sortsOf(input).map((sort) => `${name} by ${sort}`));

/** Makes a record of the list whose name is this one. */
type Make = (person: Person, name: string, at: number) => Promise<unknown>;
let serial = 0;
const other = (word: string): string => `${word}-${++serial}`;

const makers: Readonly<Record<string, Make>> = {
  'aircraft.list by maker': async (person, maker) =>
    person.does('aircraft.create', {
      customerId: (await person.does('customers.create', { name: 'Owner', kind: 'company' })).id,
      maker,
      model: 'K4',
      airframeSerial: other('SN'),
    }),
  'customers.list by name': (person, name) => person.does('customers.create', { name, kind: 'company' }),
  'parts.list by name': (person, name) => person.does('parts.create', { sku: other('P'), name, unitPrice: '1' }),
  'parts.list by sku': (person, sku) => person.does('parts.create', { sku, name: 'Motor', unitPrice: '1' }),
  'procedures.list by code': (person, code) =>
    person.does('procedures.create', { code, name: 'Fifty hours', steps: [{ key: 'props', kind: 'check', title: 'Propellers' }] }),
  'procedures.list by name': (person, name) =>
    person.does('procedures.create', { code: other('MR'), name, steps: [{ key: 'props', kind: 'check', title: 'Propellers' }] }),
  'products.list by name': (person, name) => person.does('products.create', { kind: 'service', sku: other('S'), name, unitPrice: '1' }),
  'products.list by sku': (person, sku) => person.does('products.create', { kind: 'service', sku, name: 'Inspection', unitPrice: '1' }),
  'teams.list by name': (person, name) => person.does('teams.create', { name }),
  'users.list by name': (person, name) => person.does('users.create', { username: other('user'), name }),
  'users.list by username': (person, username) => person.does('users.create', { username, name: 'Somebody' }),
};

/** User names are of small letters, digits and signs. */
const namesFor = (list: string): readonly string[] =>
  list.endsWith('username') ? ['7-peaks', '12-peaks', 'apfel', 'drone.2', 'drone.10', 'ilker', 'zebra'] : namesInOrder;

async function pagesOf(workshop: Workshop, list: string, descending: boolean): Promise<unknown[]> {
  const [operation = '', sort = ''] = list.split(' by ');
  const seen: unknown[] = [];
  let cursor: string | undefined;
  do {
    const page = (await workshop.as('administrator').does(operation as 'customers.list', {
      sort: `${descending ? '-' : ''}${sort}` as 'name',
      limit: 4,
      ...(cursor !== undefined && { cursor }),
    })) as unknown as { items: Record<string, unknown>[]; nextCursor?: string };
    seen.push(...page.items.map((item) => item[sort]));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return seen;
}

test('each list that is sorted by a name is tried here', () => {
  expect(Object.keys(makers)).toEqual(sorted.toSorted());
});

onEveryDialect('Sorted by a name', (open) => {
  test.each(sorted)('%s: in the order in which people look for them, both ways and page by page', async (list) => {
    const workshop = await open();
    const names = namesFor(list);
    const shuffled = names.toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1));
    for (const [at, name] of shuffled.entries()) await makers[list]?.(workshop.as('administrator'), name, at);
    const ours = (seen: readonly unknown[]) => seen.filter((name) => names.includes(name as string));
    expect(ours(await pagesOf(workshop, list, false))).toEqual(names);
    expect(ours(await pagesOf(workshop, list, true))).toEqual(names.toReversed());
  });

  test('a record that gets another name moves to its place', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    for (const name of ['Berg', 'Özdemir', 'Zebra']) await reception.does('customers.create', { name, kind: 'company' });
    const [berg] = (await reception.does('customers.list', { sort: 'name' })).items;
    if (!berg) throw new Error('Nobody is there');
    await reception.does('customers.update', { id: berg.id, version: berg.version, name: 'Überflug' });
    expect((await reception.does('customers.list', { sort: 'name' })).items.map(({ name }) => name)).toEqual(['Özdemir', 'Überflug', 'Zebra']);
  });

  test('nobody writes a sort key by hand, or a name that only the database knows', async () => {
    const { database, organisationId } = await open();
    await database.write(async (db) => {
      const { teams } = db.tables;
      await expect(async () =>
        db.insert(teams).values({ organisationId, id: newId(), name: 'Batteries', nameSortKey: 'a', searchText: 'Batteries', createdAt: 1, updatedAt: 1 }),
      ).rejects.toThrow('nameSortKey is never written by hand');
      await expect(async () => changeRows(db, 'teams', eq(teams.name, 'Rotors'), { name: sql`upper(${teams.name})`, updatedAt: 1 })).rejects.toThrow(
        'cannot be worked out in SQL',
      );
    });
  });
});

/** Said as people type them who have no such keys, or no time. */
const typed = { Müller: 'muller', 'Łódź Air': 'lodz a', Straßenbau: 'STRASSEN', Özdemir: 'ozd', Ærø: 'aero' };

onEveryDialect('Searched by a name', (open) => {
  test('is found without its accents and its case, and with them', async () => {
    const workshop = await open();
    const administrator = workshop.as('administrator');
    const lists = {
      customers: (name: string) => administrator.does('customers.create', { name, kind: 'company' }),
      parts: (name: string) => administrator.does('parts.create', { sku: other('P'), name, unitPrice: '1' }),
      products: (name: string) => administrator.does('products.create', { kind: 'service', sku: other('S'), name, unitPrice: '1' }),
      procedures: (name: string) =>
        administrator.does('procedures.create', { code: other('MR'), name, steps: [{ key: 'props', kind: 'check', title: 'Propellers' }] }),
      teams: (name: string) => administrator.does('teams.create', { name }),
      users: (name: string) => administrator.does('users.create', { username: other('user'), name }),
    };
    for (const [list, make] of Object.entries(lists)) {
      for (const name of Object.keys(typed)) await make(name);
      for (const [name, q] of Object.entries(typed).flatMap(
        ([full, short]) =>
          [
            [full, short],
            [full, full],
          ] as const,
      )) {
        const { items } = (await administrator.does(`${list as 'customers'}.list`, { q })) as { items: { name: string }[] };
        expect(
          items.map((item) => item.name),
          `${q} among ${list}`,
        ).toEqual([name]);
      }
    }
  });

  test('follows the name of an owner and the title of an order, whatever letters they have', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    const owner = await reception.does('customers.create', { name: 'Straße & Söhne 😀', kind: 'company' });
    const aircraft = await reception.does('aircraft.create', { customerId: owner.id, maker: 'Kestrel', model: 'K4', airframeSerial: 'SN-1' });
    const order = await reception.does('workOrders.create', { title: 'Große Prüfung', customerId: owner.id, aircraftId: aircraft.id });
    await reception.does('customers.update', { id: owner.id, version: owner.version, name: 'Łukasz Œuvre' });
    await reception.does('workOrders.update', {
      id: order.id,
      version: (await reception.does('workOrders.get', { id: order.id })).version,
      title: 'Größere Schäden',
    });
    const found = async (list: 'aircraft' | 'workOrders', q: string) =>
      ((await reception.does(`${list as 'aircraft'}.list`, { q })) as { items: unknown[] }).items.length;
    for (const list of ['aircraft', 'workOrders'] as const)
      expect([await found(list, 'lukasz oeuvre'), await found(list, 'strasse'), await found(list, 'kestrel')], list).toEqual([1, 0, 1]);
    expect([await found('workOrders', 'grossere schaden kestrel'), await found('workOrders', 'prufung')]).toEqual([1, 0]);
  });
});

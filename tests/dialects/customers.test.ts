/** The thin path on both databases: what a person saves is there, whole, numbered, audited and found again. */
import { expect, test } from 'vitest';
import { onEveryDialect } from './every-dialect.ts';

onEveryDialect('Customers', (open) => {
  test('a customer that was made can be read back', async () => {
    const workshop = await open();
    const made = await workshop
      .as('reception')
      .does('customers.create', { name: 'Älpine Surveys "AG"', kind: 'company', city: 'Zürich', notes: 'first\nsecond' });
    const read = await workshop.as('reception').does('customers.get', { id: made.id });
    expect(read).toEqual(made);
    expect(read).toMatchObject({ name: 'Älpine Surveys "AG"', number: 'C-00001', version: 1, city: 'Zürich', notes: 'first\nsecond' });
  });

  test('fifty made at once have the numbers 1 to 50 without a gap', async () => {
    const workshop = await open();
    await Promise.all(Array.from({ length: 50 }, (_, i) => workshop.as('reception').does('customers.create', { name: `Customer ${i}`, kind: 'person' })));
    const { items } = await workshop.as('viewer').does('customers.list', { limit: 200 });
    expect(items.map(({ number }) => number).sort()).toEqual(Array.from({ length: 50 }, (_, i) => `C-${String(i + 1).padStart(5, '0')}`));
  });

  test('a number is given back when the rest of the transaction fails', async () => {
    const workshop = await open();
    const { database } = workshop;
    await expect(
      database.write(async (db) => {
        const { nextNumber } = await import('#database/counters.ts');
        await nextNumber(db, workshop.organisationId, 'customer');
        throw new Error('something else failed');
      }),
    ).rejects.toThrow('something else failed');
    const made = await workshop.as('reception').does('customers.create', { name: 'First', kind: 'person' });
    expect(made.number).toBe('C-00001');
  });

  test('pages follow one another without a repeat or a hole, at any size', async () => {
    const workshop = await open();
    for (let i = 0; i < 23; i++) await workshop.as('reception').does('customers.create', { name: `Name ${i % 4}`, kind: 'person' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await workshop.as('viewer').does('customers.list', { limit: 5, sort: 'name', ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(23);
    expect(seen).toHaveLength(23);
  });

  test('words find a customer by the beginning of any word, whatever the case', async () => {
    const workshop = await open();
    await workshop.as('reception').does('customers.create', { name: 'Falcon Aerial Works', kind: 'company' });
    await workshop.as('reception').does('customers.create', { name: 'Harbour Survey', kind: 'company' });
    for (const [q, names] of [
      ['aer', ['Falcon Aerial Works']],
      ['WORKS fal', ['Falcon Aerial Works']],
      ['C-00002', ['Harbour Survey']],
      ['nothing', []],
      ["x' or 1=1 --", []],
      ['"*', ['Harbour Survey', 'Falcon Aerial Works']],
    ] as const) {
      const { items } = await workshop.as('viewer').does('customers.list', { q });
      expect(
        items.map(({ name }) => name),
        q,
      ).toEqual(names);
    }
  });

  test('a customer is found by the people and places it has, by whoever may see them, for as long as they are there', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    const { id: customerId } = await reception.does('customers.create', { name: 'Kite Survey', kind: 'company', city: 'Kiel', phone: '0431 555 0100' });
    await reception.does('customers.create', { name: 'Somebody else', kind: 'company' });
    const ann = await reception.does('contacts.create', { customerId, name: 'Ánn Meier', email: 'ann@kite.example', phone: '+49 171 123 45 67' });
    const field = await reception.does('sites.create', { customerId, name: 'North field', city: 'Husum', street: 'Deichweg 7' });
    const finds = async (who: typeof reception, q: string) => {
      const { items } = await who.does('customers.list', { q });
      const hits = (await who.does('search.find', { q })).items.filter(({ kind }) => kind === 'customer');
      expect(
        hits.map(({ id }) => id),
        q,
      ).toEqual(items.map(({ id }) => id));
      return hits.map(({ title, detail }) => `${title}, ${detail}`);
    };
    const through = (what: string) => [`Kite Survey, C-00001 · ${what}`];
    for (const q of ['meier', 'ann mei', 'ANN']) expect(await finds(workshop.as('viewer'), q), q).toEqual(through('Ánn Meier'));
    for (const q of ['north', 'husum']) expect(await finds(workshop.as('viewer'), q), q).toEqual(through('North field'));
    for (const q of ['ann@kite.example', 'kite.exam', '+49 171 1234567', '0171/1234567', '+491711234567', '171 12'])
      expect(await finds(reception, q), q).toEqual(through('Ánn Meier'));
    expect(await finds(reception, 'deichweg')).toEqual(through('North field'));
    expect(await finds(reception, '+49 431 5550100')).toEqual(through('Kiel'));
    // Personal data is no way in for whoever may not see it.
    for (const q of ['ann@kite.example', '0171 1234567', 'deichweg']) expect(await finds(workshop.as('viewer'), q), q).toEqual([]);

    await reception.does('contacts.update', { id: ann.id, name: 'Bea Schmidt', phone: null });
    expect(await finds(reception, 'meier')).toEqual([]);
    expect(await finds(reception, '0171 1234567')).toEqual([]);
    for (const q of ['schmidt', 'ann@kite.example']) expect(await finds(reception, q), q).toEqual(through('Bea Schmidt'));
    await reception.does('customers.update', { id: customerId, phone: '0431 777 0200' });
    expect(await finds(reception, '5550100')).toEqual([]);
    expect(await finds(reception, '7770200')).toEqual(through('Kiel'));
    await reception.does('contacts.remove', { id: ann.id });
    await reception.does('sites.remove', { id: field.id });
    for (const q of ['schmidt', 'ann@kite.example', 'north', 'deichweg']) expect(await finds(reception, q), q).toEqual([]);
  });

  test('a telephone number finds its customer from the first digits to the last, however it was written and is typed', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    const found = async (q: string) => (await reception.does('customers.list', { q })).items.map(({ name }) => name);
    /** Each beginning of it, from the sign on that is the given one. */
    const beginnings = (typed: string, from: number) => Array.from({ length: typed.length - from + 1 }, (_, i) => typed.slice(0, from + i));
    const mobile = [
      ...['0171 1234567', '01711234567', '0171/123 45 67', '171 1234567', '+49 171 1234567', '+491711234567', '0049 171 1234567', '+49 (0)171 1234567'].flatMap(
        (typed) => beginnings(typed, 8),
      ),
      '1234567',
      '491711234567',
    ];
    const asked = {
      '0171 1234567': mobile,
      '01711234567': mobile,
      '+49 171 1234567': [...mobile, ...beginnings('+49 171', 2)],
      '+49 (0)171 / 123 45 67': mobile,
      '0431 12 34 56 / 0171 1234567': [...mobile, ...beginnings('0431 123456', 4), ...beginnings('+49431123456', 6), '123456'],
    };
    await reception.does('customers.create', { name: 'Somebody else', kind: 'company', phone: '0521 7654321', postalCode: '24103' });
    for (const [phone, typed] of Object.entries(asked)) {
      const { id } = await reception.does('customers.create', { name: phone, kind: 'company', phone });
      for (const q of typed) expect(await found(q), `${phone} by ${q}`).toEqual([phone]);
      expect(await found('0172 1234567'), phone).toEqual([]);
      await workshop.as('manager').does('customers.remove', { id });
    }
    // What else is written in digits and signs is found as it is written.
    await reception.does('customers.create', { name: 'Kite', kind: 'company', taxNumber: '27/448/12345', postalCode: '2800-123' });
    for (const q of ['27/448/12345', '27/448', '2800-123', '2800']) expect(await found(q), q).toEqual(['Kite']);
  });

  test('the search box names each customer that the list finds, however many contacts and sites of one have the words', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    const dragon = await reception.does('customers.create', { name: 'Dragon AG', kind: 'company' });
    const house = await reception.does('customers.create', { name: 'Big House', kind: 'company' });
    for (const [{ id: customerId }, many] of [
      [dragon, 1],
      [house, 9],
    ] as const)
      for (let i = 0; i < many; i += 1) {
        await reception.does('contacts.create', { customerId, name: `Hand ${i}`, email: `hand${i}@kestrel.example` });
        await reception.does('sites.create', { customerId, name: `Field ${i}` });
      }
    for (const q of ['kestrel', 'hand', 'field']) {
      const { items } = await reception.does('search.find', { q });
      expect(
        items.map(({ title }) => title),
        q,
      ).toEqual(['Big House', 'Dragon AG']);
      expect(items[1]?.detail).toBe(`${dragon.number} · ${q === 'field' ? 'Field 0' : 'Hand 0'}`);
    }
  });

  test('no two sites of a customer are called alike, nor two contacts where nothing tells them apart, whoever adds them at once', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    const [{ id: customerId }, other] = [
      await reception.does('customers.create', { name: 'Kite Survey', kind: 'company' }),
      await reception.does('customers.create', { name: 'Another', kind: 'company' }),
    ];
    const refusals = (await Promise.allSettled(['Depot', 'DEPÖT', 'Depöt'].map((name) => reception.does('sites.create', { customerId, name })))).flatMap(
      (each) => (each.status === 'rejected' ? [String(each.reason)] : []),
    );
    expect(refusals).toHaveLength(2);
    const taken = await reception.isRefused('sites.create', { customerId, name: ' depot ' });
    expect(taken).toMatchObject({
      code: 'invalid_input',
      data: { issues: [{ path: 'name', message: expect.stringMatching(/^There is already a site called depot\./i) }] },
    });
    await reception.does('sites.create', { customerId: other.id, name: 'Depot' });
    const hangar = await reception.does('sites.create', { customerId, name: 'Hangar' });
    expect((await reception.isRefused('sites.update', { id: hangar.id, name: 'Depot' })).data?.issues).toMatchObject([{ path: 'name' }]);
    expect(await reception.does('sites.update', { id: hangar.id, name: 'HANGAR', notes: 'Gate 3' })).toMatchObject({ name: 'HANGAR' });

    // The one that is there already is named as it is written there.
    expect((await reception.isRefused('sites.create', { customerId, name: 'han\u00adgar\u200b' })).message).toContain('a site called HANGAR.');

    // One mailbox may serve many, and two people may have one name.
    await reception.does('contacts.create', { customerId, name: 'Ann Meier', email: 'office@kite.example' });
    await reception.does('contacts.create', { customerId, name: 'Bea Schmidt', email: 'office@kite.example' });
    const namesake = await reception.does('contacts.create', { customerId, name: 'Ann Meier', position: 'Pilot', email: 'office@kite.example' });
    const again = { customerId, name: 'ann meier', email: 'Office@kite.example' };
    expect((await reception.isRefused('contacts.create', again)).data?.issues).toMatchObject([{ path: 'name' }]);
    await reception.does('contacts.create', { customerId, name: 'Eva Doppel', phone: '044 555 99 88' });
    const sameNumber = { customerId, name: 'eva doppel', phone: '0445559988' };
    expect((await reception.isRefused('contacts.create', sameNumber)).message).toContain('a contact called Eva Doppel.');
    expect((await reception.isRefused('contacts.update', { id: namesake.id, position: null })).data?.issues).toMatchObject([{ path: 'name' }]);
  });

  test('whoever may not see how contacts are reached learns nothing of it by giving a contact the name of another', async () => {
    const workshop = await open();
    const reception = workshop.as('reception');
    const { id: customerId } = await reception.does('customers.create', { name: 'Kite Survey', kind: 'company' });
    await reception.does('contacts.create', { customerId, name: 'Ann Meier', email: 'ann@kite.example' });
    await reception.does('contacts.create', { customerId, name: 'Bea Schmidt' });
    const administrator = workshop.as('administrator');
    const grants = (['view', 'update'] as const).map((verb) => ({ permission: `office:customer:${verb}` as const, scope: 'all' as const }));
    const { id } = await administrator.does('roles.create', { name: 'Desk', grants });
    const desk = await workshop.hire('viewer', 'Jo Desk');
    await administrator.does('users.assignRoles', { userIds: [desk.id], roleIds: [id], mode: 'set' });

    for (const name of ['Ann Meier', 'Bea Schmidt']) {
      const answers = [];
      for (const email of ['ann@kite.example', 'wrong@kite.example', null]) {
        answers.push(await desk.isRefused('contacts.create', { customerId, name, email }));
        const namesake = await desk.does('contacts.create', { customerId, name, position: 'Pilot' });
        answers.push(await desk.isRefused('contacts.update', { id: namesake.id, email, position: null }));
        await desk.does('contacts.update', { id: namesake.id, email });
        await desk.does('contacts.remove', { id: namesake.id });
      }
      expect(new Set(answers.map(({ code, data }) => JSON.stringify([code, data?.issues]))).size, name).toBe(1);
    }
  });

  test('the second of two people who change one customer is told what the first changed', async () => {
    const workshop = await open();
    const made = await workshop.as('reception').does('customers.create', { name: 'Ann', kind: 'person' });
    await workshop.as('manager').does('customers.update', { id: made.id, version: 1, city: 'Bern' });
    const error = await workshop.as('reception').isRefused('customers.update', { id: made.id, version: 1, city: 'Basel' });
    expect(error).toMatchObject({ code: 'conflict', data: { changed: { by: 'Manager One', version: 2, fields: ['city'] } } });
    expect(await workshop.as('viewer').does('customers.get', { id: made.id })).toMatchObject({ city: 'Bern', version: 2 });
  });

  test('another organisation sees nothing of it, not even that it exists', async () => {
    const workshop = await open();
    const made = await workshop.as('reception').does('customers.create', { name: 'Ann', kind: 'person' });
    const stranger = await workshop.hire('administrator', 'Stranger', await workshop.addOrganisation('Other'));
    expect((await stranger.isRefused('customers.get', { id: made.id })).code).toBe('not_found');
    expect((await stranger.isRefused('customers.update', { id: made.id, name: 'Mine' })).code).toBe('not_found');
    expect((await stranger.does('customers.list', {})).items).toEqual([]);
    expect((await stranger.does('customers.list', { q: 'Ann' })).items).toEqual([]);
  });

  test('what a person may not see is absent, not blank', async () => {
    const workshop = await open();
    const made = await workshop.as('manager').does('customers.create', { name: 'Ann', kind: 'person', email: 'ann@example.org' });
    expect(made.email).toBe('ann@example.org');
    const seen = await workshop.as('viewer').does('customers.get', { id: made.id });
    for (const field of ['email', 'phone', 'terms']) expect(Object.keys(seen)).not.toContain(field);
  });

  test('a refusal names the permission and stands in the audit trail', async () => {
    const workshop = await open();
    const error = await workshop.as('viewer').isRefused('customers.create', { name: 'Ann', kind: 'person' });
    expect(error).toMatchObject({ code: 'forbidden', data: { refusedBy: { rule: 'permission', permission: 'office:customer:create' } } });
    const rows = await workshop.database.read((db) => db.select().from(db.tables.auditRecords).orderBy(db.tables.auditRecords.sequence));
    expect(rows).toMatchObject([{ operation: 'setup.run' }, { operation: 'customers.create', outcome: 'refused', actorId: workshop.as('viewer').id }]);
  });

  test('each change is one link of the audit chain, and the chain holds', async () => {
    const workshop = await open();
    const made = await workshop.as('reception').does('customers.create', { name: 'Ann', kind: 'person' });
    await workshop.as('reception').does('customers.update', { id: made.id, name: 'Anne' });
    await workshop.as('manager').does('customers.remove', { id: made.id });
    expect(await workshop.auditProof()).toMatchObject({ records: 4, faults: [], signedFrom: 1, unproven: [] });
  });

  test('audit records accept inserts only', async () => {
    const workshop = await open();
    await workshop.as('reception').does('customers.create', { name: 'Ann', kind: 'person' });
    const { database } = workshop;
    await expect(database.write((db) => db.update(db.tables.auditRecords).set({ operation: 'nothing' }))).rejects.toThrow();
    await expect(database.write((db) => db.delete(db.tables.auditRecords))).rejects.toThrow();
  });
});

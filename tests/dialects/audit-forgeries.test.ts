/** What somebody with the database does to the audit trail past the program, and that the program says so. */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { generateKeyPairSync, sign, createPrivateKey, type KeyObject } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chainStart, hashOfRecord, type AuditRecord } from '#database/audit-trail.ts';
import { openDatabase } from '#database/open-database.ts';
import { composeApplication, logFolder } from '#entry/compose.ts';
import { anchorFile } from '#platform/chain-anchor.ts';
import { chainKeyFile } from '#platform/chain-keys.ts';
import { knock, opens } from '#tests/front-door.ts';
import { startPostgres, type PostgresServer } from '#tests/postgres.ts';
import { quietLog } from '#tests/quiet-log.ts';
import { copySite, forge, makeCustomers, makeSite, removeSite, runProgram, type Forger, type Site } from './audited-site.ts';

/** A record as the forger wants it, in the order of the chain. */
type Forgery = (records: AuditRecord[]) => AuditRecord[];

const quoted = (value: unknown): string => (value === null ? 'null' : typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`);

/** Writes the whole chain anew with right hashes, and moves the head to its end. */
async function rechain({ run, rows }: Forger, change: Forgery): Promise<{ sequence: number; hash: string }> {
  const columns = [
    'organisation_id',
    'sequence',
    'at',
    'actor_kind',
    'actor_id',
    'door',
    'request_id',
    'operation',
    'entity',
    'entity_id',
    'outcome',
    'details_hash',
    'previous_hash',
  ];
  const keyOf = (column: string) => column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  const found = await rows(`select ${columns.join()} from audit_records order by sequence`);
  const records = found.map((row) => Object.fromEntries(columns.map((column) => [keyOf(column), row[column]])) as unknown as AuditRecord);
  let previousHash = chainStart;
  const written: string[] = [];
  for (const [i, record] of change(records).entries()) {
    const facts = { ...record, sequence: i + 1, previousHash };
    previousHash = hashOfRecord(facts);
    const values = [...columns.map((column) => (facts as unknown as Record<string, unknown>)[keyOf(column)]), previousHash];
    written.push(`insert into audit_records (${[...columns, 'hash'].join()}) values (${values.map(quoted).join()})`);
  }
  await run('delete from audit_records', ...written, `update audit_heads set sequence = ${written.length}, hash = '${previousHash}'`);
  return { sequence: written.length, hash: previousHash };
}

/** Signs the head with a key that the forger holds. */
async function signHead({ run }: Forger, organisationId: string, head: { sequence: number; hash: string }, key: KeyObject, publicKey: string): Promise<void> {
  const facts = { signedAt: Date.now() - 120_000, signedFrom: 1, anchored: 0 };
  const text = JSON.stringify(['cube-pro audit head 1', organisationId, head.sequence, head.hash, facts.signedAt, facts.signedFrom, facts.anchored, publicKey]);
  const signature = sign(null, Buffer.from(text), key).toString('base64url');
  await run(`update audit_heads set signed_at = ${facts.signedAt}, signed_from = 1, anchored = 0, public_key = '${publicKey}', signature = '${signature}'`);
}

const unsign = 'update audit_heads set signed_at = null, signed_from = null, anchored = null, public_key = null, signature = null';
const edit =
  (sequence: number): Forgery =>
  (records) =>
    records.map((record) => (record.sequence === sequence ? { ...record, actorId: 'somebody else' } : record));

const publicKeyOf = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

for (const dialect of ['SQLite', 'PostgreSQL'] as const)
  describe(`An audit trail, on ${dialect}`, { timeout: 60_000 }, () => {
    let server: PostgresServer | null = null;
    let original: Site;
    const sites: Site[] = [];
    beforeAll(async () => {
      if (dialect === 'PostgreSQL') server = await startPostgres();
      original = await makeSite(server);
    }, 120_000);
    afterEach(() => Promise.all(sites.splice(0).map(removeSite)));
    afterAll(async () => {
      await removeSite(original);
      await server?.stop();
    });

    const copied = async (): Promise<Site> => {
      const site = await copySite(original);
      sites.push(site);
      return site;
    };
    const verify = (site: Site) => runProgram(site, (application) => opens(application, 'audit.verify', {}, { operatorOf: site.organisationId }));

    test('holds as it was written, with refusals and over restarts', async () => {
      const site = await copied();
      const whole = { intact: true, records: 12, firstBroken: null, faults: [], signedFrom: 1, unproven: [] };
      expect(await verify(site)).toMatchObject(whole);
      expect(await verify(site)).toMatchObject(whole);
    });

    test.each<[string, Parameters<typeof forge>[1], number, string]>([
      [
        'details were set to NULL',
        ({ run }) => run('update audit_details set details = null where sequence = 5'),
        5,
        'its details were erased, and no record says so',
      ],
      ['a row of details was deleted', ({ run }) => run('delete from audit_details where sequence = 5'), 5, 'its details are missing'],
      [
        'details were changed',
        ({ run }) => run("update audit_details set details = replace(details, 'Run 1', 'Run X') where sequence = 6"),
        6,
        'its details were changed',
      ],
      ['details stand there without a record', ({ run }) => run('update audit_details set sequence = 13 where sequence = 12'), 12, 'its details are missing'],
      [
        'details were added beyond the end',
        ({ run }) => run("insert into audit_details select id, 13, 'salt', '{}' from organisations"),
        13,
        "records follow the chain's head, which is at 12",
      ],
      ['the actor of a record was changed', ({ run }) => run("update audit_records set actor_id = 'x' where sequence = 3"), 3, 'its facts were changed'],
      ['a record was removed', ({ run }) => run('delete from audit_records where sequence = 4'), 4, 'the record is missing'],
      ['the first record was removed', ({ run }) => run('delete from audit_records where sequence = 1'), 1, 'the record is missing'],
      [
        'the newest record was cut off',
        ({ run }) => run('delete from audit_records where sequence = 12'),
        12,
        "records are missing at the end: the chain's head is at 12",
      ],
      [
        'two records changed places',
        ({ run }) =>
          run(
            'update audit_records set sequence = 100 where sequence = 2',
            'update audit_records set sequence = 2 where sequence = 3',
            'update audit_records set sequence = 3 where sequence = 100',
          ),
        2,
        'it does not follow the record before it',
      ],
      [
        'the tail was cut and the head moved back',
        ({ run }) =>
          run(
            'delete from audit_records where sequence > 10',
            'delete from audit_details where sequence > 10',
            'update audit_heads set sequence = 10, hash = (select hash from audit_records where sequence = 10)',
          ),
        11,
        'the anchor has seen record 12',
      ],
      [
        'everything was deleted',
        ({ run }) => run('delete from audit_records', 'delete from audit_details', 'delete from audit_heads'),
        1,
        'the chain has no head',
      ],
      [
        'everything was deleted and the head set to the beginning',
        ({ run }) => run('delete from audit_records', 'delete from audit_details', `update audit_heads set sequence = 0, hash = '${chainStart}'`),
        1,
        'the record of the set-up is missing',
      ],
      ['the whole chain was written anew', async (forger) => void (await rechain(forger, edit(2))), 4, 'it is not the record that the anchor saw here'],
      [
        'one record and all that follow were hashed again',
        async (forger) => void (await rechain(forger, edit(10))),
        12,
        'it is not the record that the anchor saw here',
      ],
      [
        'a record was inserted in the middle',
        (forger) =>
          rechain(forger, (records) => [...records.slice(0, 6), ...records.slice(5)]).then(() =>
            forger.run(
              'insert into audit_details select organisation_id, 13, salt, details from audit_details where sequence = 12',
              ...[12, 11, 10, 9, 8, 7].map(
                (n) =>
                  `update audit_details set salt = (select salt from audit_details b where b.sequence = ${n - 1}), details = (select details from audit_details b where b.sequence = ${n - 1}) where sequence = ${n}`,
              ),
            ),
          ),
        8,
        'it is not the record that the anchor saw here',
      ],
      [
        'the chain begins with something else than the set-up',
        async (forger) =>
          void (await rechain(forger, (records) => records.slice(1)).then(() =>
            forger.run(
              'delete from audit_details where sequence = 1',
              'update audit_details set sequence = sequence + 99',
              'update audit_details set sequence = sequence - 100',
            ),
          )),
        1,
        "the chain does not begin with the organisation's set-up",
      ],
      [
        'the signature was changed',
        ({ run }) =>
          run(
            "update audit_heads set signature = 'A' || substr(signature, 2)",
            "update audit_heads set signature = 'B' || substr(signature, 2) where signed_at % 2 = 0",
          ),
        12,
        "the signature of the chain's head is not right",
      ],
      ['the signature was removed', ({ run }) => run(unsign), 12, "the signature of the chain's head was removed"],
      ['half of the signature was removed', ({ run }) => run('update audit_heads set signature = null'), 12, "the signature of the chain's head is not right"],
    ])('is broken when %s', async (_what, forgery, sequence, reason) => {
      const site = await copied();
      await forge(site, forgery);
      const verdict = await verify(site);
      expect(verdict).toMatchObject({
        intact: false,
        firstBroken: { sequence, reason: expect.stringContaining(reason) },
        faults: [expect.stringContaining(reason)],
      });
      expect(verdict['records']).toBe(sequence - 1);
    });

    test('is broken when the signature of an older head was copied to the newest', async () => {
      const site = await copied();
      let seal: Record<string, unknown> | undefined;
      await forge(site, async ({ rows }) => void ([seal] = await rows('select signed_at, signed_from, anchored, public_key, signature from audit_heads')));
      await runProgram(site, (application) => makeCustomers(application, site.organisationId, 'Later', 1));
      await forge(site, ({ run }) =>
        run(
          `update audit_heads set ${Object.entries(seal ?? {})
            .map(([column, value]) => `${column} = ${quoted(value)}`)
            .join()}`,
        ),
      );
      expect(await verify(site)).toMatchObject({ intact: false, firstBroken: { sequence: 13, reason: expect.stringContaining('is not right') } });
    });

    test('is broken when the database is put back to what it was, signature and all', async () => {
      const site = await copied();
      let head: Record<string, unknown> | undefined;
      await forge(site, async ({ rows }) => void ([head] = await rows('select * from audit_heads')));
      await runProgram(site, (application) => makeCustomers(application, site.organisationId, 'Later', 2));
      await forge(site, ({ run }) =>
        run(
          'delete from audit_records where sequence > 12',
          'delete from audit_details where sequence > 12',
          `update audit_heads set ${Object.entries(head ?? {})
            .map(([column, value]) => `${column} = ${quoted(value)}`)
            .join()}`,
        ),
      );
      expect(await verify(site)).toMatchObject({
        intact: false,
        firstBroken: { sequence: 13, reason: expect.stringContaining('the anchor has seen record 14') },
      });
      // Nor does the program vouch for it by writing on: what it signs begins with its own record.
      await runProgram(site, (application) => makeCustomers(application, site.organisationId, 'Other', 2));
      expect(await verify(site)).toMatchObject({
        intact: false,
        firstBroken: { sequence: 14, reason: expect.stringContaining('it is not the record that the anchor saw here') },
      });
    });

    test('is broken when it was written anew and signed with the stolen key itself', async () => {
      const site = await copied();
      const key = createPrivateKey(await readFile(chainKeyFile(site.folder)));
      await forge(site, async (forger) => signHead(forger, site.organisationId, await rechain(forger, edit(9)), key, publicKeyOf(key)));
      expect(await verify(site)).toMatchObject({
        intact: false,
        firstBroken: { sequence: 12, reason: expect.stringContaining('it is not the record that the anchor saw here') },
      });
    });

    test('that was written anew with a key of the forger’s is not called signed, also where no anchor is left, and writing on does not vouch for it', async () => {
      const site = await copied();
      const { privateKey, publicKey } = generateKeyPairSync('ed25519');
      await forge(site, async (forger) => signHead(forger, site.organisationId, await rechain(forger, edit(2)), privateKey, publicKeyOf(publicKey)));
      await rm(anchorFile(logFolder(site.folder)));
      const verdict = await verify(site);
      expect(verdict['unproven']).toEqual([
        expect.stringContaining(`signed by the key ${publicKeyOf(publicKey)}, which this computer does not know`),
        expect.stringContaining('No anchor'),
      ]);
      await runProgram(site, (application) => makeCustomers(application, site.organisationId, 'Later', 1));
      expect(await verify(site)).toMatchObject({
        signedFrom: 13,
        unproven: ['Records 1 to 12 were there before a key that this computer knows signed the chain.'],
      });
    });

    test.each<[string, (lines: string[]) => string[] | null, RegExp]>([
      ['was cut', (lines) => lines.slice(0, 1), /The anchor was cut: it held record 8 when record 12 was signed, and now ends at 4/],
      ['was emptied', () => [], /The anchor was cut: .* now holds none/],
      ['was deleted', () => null, /The anchor was cut: .* now holds none/],
    ])('says when its anchor %s, and does not forget it', async (_what, change, sentence) => {
      const site = await copied();
      const file = anchorFile(logFolder(site.folder));
      const left = change((await readFile(file, 'utf8')).split('\n').filter((line) => line !== ''));
      await (left === null ? rm(file) : writeFile(file, left.map((line) => `${line}\n`).join('')));
      expect(await verify(site)).toMatchObject({ intact: false, firstBroken: null, faults: [expect.stringMatching(sentence)] });
      expect(await verify(site)).toMatchObject({
        intact: true,
        unproven: [expect.stringMatching(/The anchor was found cut or removed on .*: it had seen record 8/)],
      });
    });

    test('goes on where its anchor cannot be written: the log says so, the work is done, and verify names it', async () => {
      const site = await copied();
      const file = anchorFile(logFolder(site.folder));
      await rm(file);
      await mkdir(file);
      const errors: string[] = [];
      const log = { info: () => undefined, warn: () => undefined, error: (_fields: object, message: string) => void errors.push(message) };
      const application = await composeApplication({ dataFolder: site.folder, databaseUrl: site.databaseUrl ?? undefined, log, passwordCost: 4 });
      await makeCustomers(application, site.organisationId, 'Later', 1);
      expect(await opens(application, 'audit.verify', {}, { operatorOf: site.organisationId })).toMatchObject({
        intact: false,
        records: 13,
        faults: [expect.stringContaining('The anchor in the log folder cannot be read')],
      });
      await application.close();
      expect(errors).toEqual(['The anchor of the audit chains cannot be read', 'The anchor of the audit chains cannot be written at the moment']);
    });

    test('is not opened beside a damaged key: the sentence says what to do, and everything is closed once', async () => {
      const site = await copied();
      const key = await readFile(chainKeyFile(site.folder));
      await writeFile(chainKeyFile(site.folder), 'broken');
      let closed = 0;
      const open: typeof openDatabase = async (options) => {
        const database = await openDatabase(options);
        return { ...database, close: () => (closed++, database.close()) };
      };
      await expect(composeApplication({ dataFolder: site.folder, databaseUrl: site.databaseUrl ?? undefined, log: quietLog, open })).rejects.toMatchObject({
        code: 'storage_failed',
        message: expect.stringMatching(/^The key that signs the audit trail cannot be used .* from a backup, or move it away/),
      });
      expect(closed).toBe(1);
      await writeFile(chainKeyFile(site.folder), key);
      expect(await verify(site)).toMatchObject({ intact: true, records: 12, signedFrom: 1 });
    });

    test('names the organisation that was deleted with all its records, though none is left to ask for', async () => {
      const site = await copied();
      await forge(site, ({ run }) => run('delete from audit_records', 'delete from audit_details', 'delete from audit_heads', 'delete from organisations'));
      for (const operatorOf of ['', site.organisationId])
        expect((await runProgram(site, (application) => opens(application, 'audit.verify', {}, { operatorOf })))['faults']).toContainEqual(
          expect.stringMatching(`The organisation ${site.organisationId} is gone with its audit trail: the anchor has seen its record 12`),
        );
    });

    const broken = dialect === 'SQLite' ? 'audit_records_no_update' : 'audit_records_append_only';
    test.each<[string, string[]]>(
      dialect === 'SQLite'
        ? [
            ['removed', ['drop trigger audit_records_no_update']],
            [
              'replaced by a harmless one',
              ['drop trigger audit_records_no_update', 'create trigger audit_records_no_update before update on audit_records begin select 1; end'],
            ],
            [
              'narrowed',
              [
                'drop trigger audit_records_no_update',
                "create trigger audit_records_no_update before update on audit_records when old.sequence > 99 begin select raise(abort, 'audit_records accepts inserts only'); end",
              ],
            ],
          ]
        : [
            ['removed', ['drop trigger audit_records_append_only on audit_records']],
            ['switched off', ['alter table audit_records disable trigger audit_records_append_only']],
            ['switched off but for replicas', ['alter table audit_records enable replica trigger audit_records_append_only']],
            [
              'replaced by a harmless one',
              [
                'create function harmless() returns trigger language plpgsql as $$ begin return new; end $$',
                'create or replace trigger audit_records_append_only before update or delete on audit_records for each row execute function harmless()',
              ],
            ],
            ['emptied', ['create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$']],
            [
              'narrowed',
              [
                'create or replace trigger audit_records_append_only before update or delete on audit_records for each row when (old.sequence > 99) execute function refuse_change()',
              ],
            ],
          ],
    )('says when the trigger that refuses changes was %s', async (_how, statements) => {
      const site = await copied();
      await forge(site, ({ run }) => run(...statements), { keepsTriggers: false });
      const verdict = await verify(site);
      expect(verdict).toMatchObject({ intact: false, firstBroken: null, records: 12 });
      expect(verdict['faults']).toContainEqual(
        `The database no longer refuses changes of what was written: the trigger ${broken} was removed, switched off or replaced.`,
      );
    });

    test('of the time before signatures is signed from its next record on, and says so', async () => {
      const site = await copied();
      await forge(site, ({ run }) => run(unsign));
      await rm(logFolder(site.folder), { recursive: true });
      expect(await verify(site)).toMatchObject({
        intact: true,
        signedFrom: null,
        unproven: ['No record is signed yet: the next change signs the chain.', expect.stringContaining('No anchor')],
      });
      await runProgram(site, (application) => makeCustomers(application, site.organisationId, 'First signed', 1));
      expect(await verify(site)).toMatchObject({
        intact: true,
        records: 13,
        signedFrom: 13,
        unproven: ['Records 1 to 12 were there before a key that this computer knows signed the chain.'],
      });
    });

    test('that came from another computer is proven as far as the facts go, and further once that computer’s key is known', async () => {
      const site = await copied();
      await rm(logFolder(site.folder), { recursive: true });
      const key = publicKeyOf(createPrivateKey(await readFile(chainKeyFile(site.folder))));
      // The data key is the same on every computer of an installation.
      for (const file of await readdir(`${site.folder}/keys`)) if (file !== 'data.key') await rm(`${site.folder}/keys/${file}`, { recursive: true });
      expect(await verify(site)).toMatchObject({
        intact: true,
        records: 12,
        unproven: expect.arrayContaining([expect.stringContaining(`signed by the key ${key}, which this computer does not know`)]),
      });
      await runProgram(site, (application) => opens(application, 'audit.trustKey', { key }, { operatorOf: site.organisationId }));
      // The record of that follows an end whose key is trusted by then.
      expect(await verify(site)).toMatchObject({ intact: true, records: 13, signedFrom: 1 });
    });

    test('holds no record of a key that could not be written down', async () => {
      const site = await copied();
      const key = publicKeyOf(generateKeyPairSync('ed25519').publicKey);
      await runProgram(site, async (application) => {
        await rm(`${site.folder}/keys`, { recursive: true });
        expect((await knock(application, 'audit.trustKey', { key }, { operatorOf: site.organisationId })).ok).toBe(false);
        expect(await opens(application, 'audit.verify', {}, { operatorOf: site.organisationId })).toMatchObject({ intact: true, records: 12 });
      });
    });

    test('that two programs write at once holds, and each knows the other’s signature', async () => {
      const site = await copied();
      const other = dialect === 'SQLite' ? site : await copied().then((second) => ({ ...second, databaseUrl: site.databaseUrl }));
      await runProgram(site, (one) =>
        runProgram(other, async (two) => {
          await Promise.all([makeCustomers(one, site.organisationId, 'One', 10), makeCustomers(two, site.organisationId, 'Two', 10)]);
          for (const application of [one, two])
            expect(await opens(application, 'audit.verify', {}, { operatorOf: site.organisationId })).toMatchObject({
              intact: true,
              records: 32,
              signedFrom: 1,
              unproven: [],
            });
        }),
      );
      expect(await verify(site)).toMatchObject({ intact: true, records: 32, signedFrom: 1, unproven: [] });
    });
  });

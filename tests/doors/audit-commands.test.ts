/** `audit verify`, `audit trust` and `doctor` as a person runs them on a data folder that somebody was at. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile } from '#database/open-database.ts';
import { cube } from './command-line.ts';

let data: string;
const run = (...args: string[]) => cube([...args, '--data', data], 'river-lantern-orbit-92');
const doctor = async () => {
  const { code, out } = await run('doctor', '--json');
  const { findings } = JSON.parse(out) as { findings: { check: string; ok: boolean; message: string }[] };
  return { code, finding: findings.find(({ check }) => check === 'Audit trail') };
};
function spoil(...statements: string[]): void {
  const connection = new Database(databaseFile(data));
  connection.pragma('foreign_keys = off');
  for (const statement of statements) connection.exec(statement);
  connection.close();
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'cube-audit-'));
  expect(await run('setup', '--organisation', 'Rubix', '--admin', 'ana')).toMatchObject({ code: 0, err: '' });
}, 120_000);
afterAll(() => rm(data, { recursive: true, force: true }));

test('a trail that holds is said to hold, and doctor names the key it is signed with', { timeout: 180_000 }, async () => {
  expect(await run('audit', 'verify')).toEqual({ code: 0, out: '1 records hold, signed from record 1 on.\n', err: '' });
  const { finding } = await doctor();
  expect(finding).toMatchObject({ ok: true, message: expect.stringMatching(/^1 records hold\. This computer signs with the key [\w-]{43}\.$/) });
  expect(await run('audit', 'trust', 'something')).toMatchObject({ code: 2, err: expect.stringContaining('This is no key') });
});

test('each fault is a sentence, of verify and of doctor, and the exit code says so', { timeout: 180_000 }, async () => {
  spoil('update audit_details set details = null');
  expect(await run('audit', 'verify')).toEqual({
    code: 1,
    out: 'Record 1 is broken: its details were erased, and no record says so.\n0 records before it hold.\n',
    err: '',
  });
  expect(await doctor()).toMatchObject({ code: 1, finding: { ok: false, message: expect.stringContaining('Record 1 is broken: its details were erased') } });
  spoil(
    'drop trigger audit_records_no_delete',
    'delete from audit_records',
    'delete from audit_details',
    'delete from audit_heads',
    'delete from organisations',
  );
  expect(await run('audit', 'verify')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/The organisation [\w-]+ is gone with its audit trail: the anchor has seen its record 1 on/),
  });
  expect(await doctor()).toMatchObject({ code: 1, finding: { ok: false, message: expect.stringContaining('is gone with its audit trail') } });
});

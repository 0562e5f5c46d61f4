import { mkdtempSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataKeyFile, Secrets } from './secrets.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cube-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a secret opens again, by another program with the same key file too', () => {
  const sealed = new Secrets(folder).seal('JBSWY3DPEHPK3PXP', 'totp:jo');
  expect(sealed).not.toContain('JBSWY3DPEHPK3PXP');
  expect(new Secrets(folder).open(sealed, 'totp:jo')).toBe('JBSWY3DPEHPK3PXP');
});

test('the same secret never looks the same twice', () => {
  const secrets = new Secrets(folder);
  expect(secrets.seal('same', 'p')).not.toBe(secrets.seal('same', 'p'));
});

test.skipIf(process.platform === 'win32')('the key file is readable by its owner alone', () => {
  new Secrets(folder).seal('x', 'p');
  expect(statSync(dataKeyFile(folder)).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
});

test('a secret does not open for another purpose, changed, or under another key', () => {
  const secrets = new Secrets(folder);
  const sealed = secrets.seal('secret', 'totp:jo');
  expect(() => secrets.open(sealed, 'totp:ada')).toThrow('authenticate data');
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
  expect(() => secrets.open(changed, 'totp:jo')).toThrow('authenticate data');
  expect(() => secrets.open('plain text', 'totp:jo')).toThrow('a way that this version does not know');
  unlinkSync(dataKeyFile(folder));
  const others = new Secrets(folder);
  others.seal('other', 'p');
  expect(() => others.open(sealed, 'totp:jo')).toThrow('authenticate data');
});

test('a key file that is gone is not made anew for opening, and a broken one is named', () => {
  const sealed = new Secrets(folder).seal('secret', 'p');
  writeFileSync(dataKeyFile(folder), 'c2hvcnQ=\n');
  expect(() => new Secrets(folder).open(sealed, 'p')).toThrow('is not a data key: restore it from a backup');
  expect(() => new Secrets(folder).seal('secret', 'p')).toThrow('is not a data key');
  unlinkSync(dataKeyFile(folder));
  expect(() => new Secrets(folder).open(sealed, 'p')).toThrow('ENOENT');
});

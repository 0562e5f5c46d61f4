import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chainKeyFile, ChainKeys, trustedKeysFile } from './chain-keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cube-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a key is made once, for its owner alone to read, and verifies only what it signed', async () => {
  const keys = new ChainKeys(folder);
  const signature = keys.sign('text');
  expect((await stat(chainKeyFile(folder))).mode & 0o777).toBe(0o600);
  expect((await stat(trustedKeysFile(folder))).mode & 0o777).toBe(0o600);
  const again = new ChainKeys(folder);
  expect(again.publicKey).toBe(keys.publicKey);
  expect(again.isSignedBy(keys.publicKey, 'text', signature)).toBe(true);
  expect(again.isSignedBy(keys.publicKey, 'another text', signature)).toBe(false);
  expect(again.isSignedBy(keys.publicKey, 'text', '')).toBe(false);
  for (const wrong of ['', 'no key', `${keys.publicKey}A`]) expect(again.isSignedBy(wrong, 'text', signature)).toBe(false);
});

test('what the lost key had signed is still known, and a new key signs from then on', async () => {
  const lost = new ChainKeys(folder);
  await rm(chainKeyFile(folder));
  const keys = new ChainKeys(folder);
  expect(keys.publicKey).not.toBe(lost.publicKey);
  expect(keys.isTrusted(lost.publicKey)).toBe(true);
  // Whoever still runs with the lost one knows the new one as well: both are this computer's.
  expect(lost.isTrusted(keys.publicKey)).toBe(true);
});

test('the key of another computer is trusted once it is told, also after a restart', async () => {
  const keys = new ChainKeys(folder);
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
  expect(keys.isTrusted(other)).toBe(false);
  expect(() => keys.trust('no key', '')).toThrow('This is no public key');
  keys.trust(other, 'the server\nroom');
  keys.trust(other, 'again');
  expect(new ChainKeys(folder).isTrusted(other)).toBe(true);
  expect((await readFile(trustedKeysFile(folder), 'utf8')).split('\n')).toHaveLength(3);
});

test('a key that another program on this folder was told of is known at once, without a restart', async () => {
  const running = new ChainKeys(folder);
  const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' }).x ?? '';
  expect(running.isTrusted(other)).toBe(false);
  new ChainKeys(folder).trust(other, 'told on the command line');
  expect(running.isTrusted(other)).toBe(true);
  running.trust(other, 'again');
  expect((await readFile(trustedKeysFile(folder), 'utf8')).split('\n')).toHaveLength(3);
  await rm(trustedKeysFile(folder));
  expect(running.isTrusted('another')).toBe(false);
  expect(running.isTrusted(other)).toBe(true);
});

test('a damaged key is not replaced: the program says what to do', async () => {
  const { publicKey } = new ChainKeys(folder);
  await writeFile(chainKeyFile(folder), 'broken');
  expect(() => new ChainKeys(folder)).toThrow(/cannot be used .* from a backup, or move it away/);
  await rm(chainKeyFile(folder));
  expect(new ChainKeys(folder).isTrusted(publicKey)).toBe(true);
});

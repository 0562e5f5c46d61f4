/** The key that this computer signs audit chains with, kept apart from the database, and the keys of other computers it trusts. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { appendFileSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ChainSigner } from '#kernel/ports.ts';
import { problem } from '#kernel/problem.ts';
import { say } from '#text/say.ts';

export const chainKeyFile = (dataFolder: string): string => join(dataFolder, 'keys', 'audit.key');
/** One public key a line; what stands after it is a note for people. */
export const trustedKeysFile = (dataFolder: string): string => join(dataFolder, 'keys', 'audit-trusted.txt');

/** Ed25519: whoever verifies needs no secret. What a signature costs is a row of `npm run bench`. */
const algorithm = 'ed25519';

export class ChainKeys implements ChainSigner {
  readonly publicKey: string;
  readonly #private: KeyObject;
  readonly #trustedFile: string;
  readonly #trusted = new Map<string, KeyObject>();
  /** Size of the trusted file when it was last read: keys are only ever added at its end. */
  #trustedSize = 0;

  /** The key is made at the first start. @throws storage_failed where its file cannot be used. */
  constructor(dataFolder: string) {
    this.#private = privateKeyOf(chainKeyFile(dataFolder));
    this.publicKey = textOf(createPublicKey(this.#private));
    this.#trustedFile = trustedKeysFile(dataFolder);
    // Once the private key is lost, what it had signed is still known.
    if (!this.isTrusted(this.publicKey)) this.trust(this.publicKey, 'this computer');
  }

  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#private).toString('base64url');
  }

  isSignedBy(publicKey: string, text: string, signature: string): boolean {
    const key = this.#trusted.get(publicKey) ?? keyOf(publicKey);
    return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
  }

  /** A key that was trusted beside this running program counts, too. @throws storage_failed where the file of trusted keys cannot be read. */
  isTrusted(publicKey: string): boolean {
    if (!this.#trusted.has(publicKey)) this.#readTrusted();
    return this.#trusted.has(publicKey);
  }

  /** From now on what this key has signed counts as signed by one of the installation. @throws invalid_input where it is no key. */
  trust(publicKey: string, note: string): void {
    if (this.isTrusted(publicKey)) return;
    if (keyOf(publicKey) === null) throw problem('invalid_input', say.keys.notAKey);
    appendFileSync(this.#trustedFile, `${publicKey} ${note.replaceAll(/\s+/g, ' ')}\n`, { mode: 0o600, flush: true });
    this.#remember(publicKey);
  }

  /** Asked for with each record that follows one of an unknown key: the file is read only where it has changed. */
  #readTrusted(): void {
    const size = sizeOf(this.#trustedFile);
    if (size === this.#trustedSize) return;
    for (const key of linesOf(this.#trustedFile)) this.#remember(key);
    this.#trustedSize = size;
  }

  #remember(publicKey: string): void {
    const key = keyOf(publicKey);
    if (key) this.#trusted.set(publicKey, key);
  }
}

const textOf = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

function keyOf(publicKey: string): KeyObject | null {
  if (!/^[\w-]{43}$/.test(publicKey)) return null;
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
}

function sizeOf(file: string): number {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  } catch (error) {
    throw unusable(file, error);
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.split(' ', 1))
      .filter((key) => key !== '');
  } catch (error) {
    if (isMissing(error)) return [];
    throw unusable(file, error);
  }
}

function privateKeyOf(file: string): KeyObject {
  try {
    return readKey(file);
  } catch (error) {
    if (!isMissing(error)) throw unusable(file, error);
  }
  try {
    makeKey(file);
    return readKey(file);
  } catch (error) {
    throw unusable(file, error);
  }
}

const readKey = (file: string): KeyObject => {
  const key = createPrivateKey(readFileSync(file));
  if (key.asymmetricKeyType !== algorithm) throw new Error('it is no Ed25519 key');
  return key;
};

/** On the disk before anything is signed with it; of two programs that make one at once, the first one's counts. */
function makeKey(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync(algorithm);
  let opened: number;
  try {
    opened = openSync(file, 'wx', 0o600);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    throw error;
  }
  try {
    writeSync(opened, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const unusable = (file: string, error: unknown) => problem('storage_failed', say.keys.unusable(file, error instanceof Error ? error.message : String(error)));

/** Encrypts small secrets at rest under the installation's data key, a file that its owner alone may read. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where several servers share a database they share the key: each has a copy, or `CUBE_DATA_KEY_FILE` names one that all of them reach. */
export const dataKeyFile = (dataFolder: string, environment = process.env): string => environment['CUBE_DATA_KEY_FILE'] || join(dataFolder, 'keys', 'data.key');

const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
/** Tells a later version how the rest was made: AES-256-GCM, nonce and tag before the ciphertext. */
const format = 'v1.';

export class Secrets {
  readonly file: string;
  #key: Buffer | null = null;

  /** The key is made at the first `seal` and read when it is needed. */
  constructor(dataFolder: string) {
    this.file = dataKeyFile(dataFolder);
  }

  isPresent(): boolean {
    return existsSync(this.file);
  }

  /**
   * Encrypts a secret for one purpose, such as `totp:<user>`.
   * @returns a text that `open` understands; the same secret never gives the same text twice.
   */
  seal(secret: string, purpose: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOrNew(), nonce).setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return format + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** @throws where the text was changed, sealed for another purpose or under another key, or the key file is gone. */
  open(sealed: string, purpose: string): string {
    if (!sealed.startsWith(format)) throw new Error('This secret was sealed in a way that this version does not know');
    const bytes = Buffer.from(sealed.slice(format.length), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.#presentKey(), bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
  }

  #presentKey(): Buffer {
    if (this.#key) return this.#key;
    const key = Buffer.from(readFileSync(this.file, 'utf8').trim(), 'base64');
    if (key.length !== keyBytes) throw new Error(`${this.file} is not a data key: restore it from a backup`);
    return (this.#key = key);
  }

  #keyOrNew(): Buffer {
    try {
      return this.#presentKey();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      this.#makeKey();
      return this.#presentKey();
    }
  }

  /** On the disk before anything is sealed with it; of two programs that make one at once, the first one's counts. */
  #makeKey(): void {
    mkdirSync(dirname(this.file), { recursive: true, mode: 0o700 });
    try {
      const file = openSync(this.file, 'wx', 0o600);
      try {
        writeSync(file, `${randomBytes(keyBytes).toString('base64')}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

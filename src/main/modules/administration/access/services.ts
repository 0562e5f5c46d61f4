/** What the access room needs beside the kernel's context; the entry gives it. */
import type { OpenDatabase } from '#database/open-database.ts';

/** Hashes passwords off the event loop. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** For null the answer is no, after the same time as for a wrong password. */
  verify(password: string, hash: string | null): Promise<boolean>;
}

/** Encrypts small secrets at rest under the installation's data key. */
export interface Secrets {
  /** @param purpose what the secret belongs to; it opens for the same purpose only. */
  seal(secret: string, purpose: string): string;
  /** @throws where it was sealed for another purpose or under another key. */
  open(sealed: string, purpose: string): string;
}

export interface AccessServices {
  /** For what must be durable whatever becomes of the call: counted attempts to sign in. */
  readonly database: Pick<OpenDatabase, 'system'>;
  readonly passwords: PasswordHasher;
  readonly secrets: Secrets;
  /** What first set-up asks for on a server that others can reach; null where sitting at the computer is proof enough. */
  readonly setupCode: string | null;
}

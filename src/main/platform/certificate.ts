/** The server's own certificate where none is given: made once, kept in the data folder, for its names and addresses. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { isIP } from 'node:net';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

const validDays = 3650;

/** @param host the address the server listens on, so that its name is in the certificate. */
export async function ownCertificate(dataFolder: string, host: string): Promise<Certificate> {
  const folder = join(dataFolder, 'keys');
  const certFile = join(folder, 'tls.crt');
  const keyFile = join(folder, 'tls.key');
  if (existsSync(certFile) && existsSync(keyFile)) return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list?.map(({ address }) => address) ?? []);
  const names = [...new Set([hostname(), 'localhost', host, ...addresses])].filter((name) => name !== '0.0.0.0' && name !== '::');
  const now = new Date();
  // Two hundred modules, needed once in the life of an installation.
  const { generate } = await import('selfsigned');
  const made = await generate([{ name: 'commonName', value: hostname() }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: now,
    notAfterDate: new Date(now.getTime() + validDays * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: names.map((name) => (isIP(name) ? { type: 7, ip: name } : { type: 2, value: name })) },
    ],
  });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(certFile, made.cert, { mode: 0o600 });
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private };
}

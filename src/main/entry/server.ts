/** The headless server: the composed application behind the HTTP door, until it is told to stop. */
import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { createHttpDoor } from '#doors/http/http-door.ts';
import { problem } from '#kernel/problem.ts';
import { ownCertificate, type Certificate } from '#platform/certificate.ts';
import { rendererFolder } from '#platform/resources.ts';
import { say } from '#text/say.ts';
import type { Application } from './compose.ts';
import { programVersion } from './version.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** `auto`: off on loopback, on elsewhere with an own certificate; `off`; or the files of a certificate and its key. */
  readonly tls: string;
}

export interface RunningServer {
  readonly url: string;
  /** Answers what was begun, then stops listening; the application stays open. */
  stop(): Promise<void>;
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

export async function startServer(application: Application, { host, port, tls }: ServerOptions): Promise<RunningServer> {
  const certificate = await certificateFor(tls, host, application.dataFolder);
  const door = await createHttpDoor({
    kernel: application.kernel,
    log: application.log,
    version: programVersion(),
    host,
    tls: certificate,
    pagesFolder: rendererFolder(),
    uploads: application.uploads,
    fault: () => application.fault(),
    transactionRepeats: () => application.database.repeats(),
    metricsOpen: () => application.installation().metricsOpen,
    hostRules: () => application.installation(),
    limits: () => application.installation(),
  });
  try {
    await door.listen({ host, port });
  } catch (error) {
    await door.close();
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') throw problem('not_possible', say.program.portInUse(port));
    if (code === 'EACCES') throw problem('not_possible', say.program.portNotAllowed(port));
    if (code === 'ENOTFOUND' || code === 'EADDRNOTAVAIL' || code === 'EAI_AGAIN') throw problem('invalid_input', say.program.noSuchHost(host));
    throw error;
  }
  const bound = door.server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  return { url: `${certificate ? 'https' : 'http'}://${isIP(host) === 6 ? `[${host}]` : host}:${boundPort}`, stop: () => door.close() };
}

async function certificateFor(tls: string, host: string, dataFolder: string): Promise<Certificate | null> {
  if (tls === 'off' || (tls === 'auto' && isLoopback(host))) return null;
  if (tls === 'auto') return ownCertificate(dataFolder, host);
  const [certFile, keyFile] = tls.split(',');
  if (!certFile || !keyFile) throw problem('invalid_input', say.program.tlsChoices);
  try {
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  } catch (error) {
    throw problem('invalid_input', say.program.certificateUnreadable(error instanceof Error ? error.message : null));
  }
}

/** The application's own address `app://cube`: serves the built pages, and the contract's files through a callback. */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { say } from '#text/say.ts';
import { mediaTypeOf, pageFile } from './page-file.ts';

const scheme = 'app';
const host = 'cube';
export const appOrigin = `${scheme}://${host}`;

/** Pages load nothing but the application's own files; Mantine sets styles at run time. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/** Makes `app:` a scheme like https: an origin of its own, relative addresses, fetch. To be called before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } }]);
}

export interface AppSchemeOptions {
  /** Folder of the built pages. */
  readonly pagesFolder: string;
  /** Address of the development server, which then serves the pages under its own rules; null in an installed program. */
  readonly devServer: string | null;
  /** Answers addresses below `/api/`. */
  answerFile(url: URL): Promise<Response>;
}

/** Serves the application at its address from now on. */
export function serveAppScheme({ pagesFolder, devServer, answerFile }: AppSchemeOptions): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== host) return plain(404, say.calls.noAddress);
    if (request.method !== 'GET') return plain(405, say.calls.onlyReading);
    if (url.pathname.startsWith('/api/')) return answerFile(url);
    if (devServer !== null) return fetch(new URL(url.pathname + url.search, devServer));
    const file = pageFile(pagesFolder, url.pathname);
    return file === null ? plain(404, say.calls.noPage) : servePage(file);
  });
}

async function servePage(file: string): Promise<Response> {
  try {
    return new Response(await readFile(file), { headers: { ...pageHeaders, 'content-type': mediaTypeOf(file) } });
  } catch (error) {
    if (isMissing(error)) return plain(404, say.calls.noPage);
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR');

const plain = (status: number, text: string) => new Response(text, { status, headers: { ...pageHeaders, 'content-type': 'text/plain; charset=utf-8' } });

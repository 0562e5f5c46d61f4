/** Which file of the built pages answers an address, and of what type it is. */
import { extname, join, posix } from 'node:path';

/** Every type of file the build makes; an address that ends otherwise is one of the application's pages. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export const mediaTypeOf = (file: string): string => mediaTypes[extname(file)] ?? 'application/octet-stream';

/**
 * The file for a path: itself where it names one, the application's single page for every other address.
 * @returns null for a path that is malformed or leads out of the folder.
 */
export function pageFile(folder: string, pathname: string): string | null {
  const path = decode(pathname);
  if (path === null || path.includes('\\') || path.includes('\0')) return null;
  if (path.split('/').includes('..')) return null;
  return extname(path) in mediaTypes ? join(folder, ...posix.normalize(path).split('/')) : join(folder, 'index.html');
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    // Not a valid escape sequence: no file has such a name.
    return null;
  }
}

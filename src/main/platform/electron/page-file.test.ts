/** Which file answers an address, and which addresses lead nowhere. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageFile } from './page-file.ts';

const folder = join('/', 'app', 'out', 'renderer');

describe('pageFile', () => {
  it.each([
    ['/', 'index.html'],
    ['/customers', 'index.html'],
    ['/work-orders/0198c6a2/steps', 'index.html'],
    ['/work-orders/WO-2026-00042.1', 'index.html'],
    ['/assets/index-a1b2.js', 'assets/index-a1b2.js'],
    ['/assets/Inter%20Variable.woff2', 'assets/Inter Variable.woff2'],
    ['//assets/x.css', 'assets/x.css'],
  ])('%s is answered by %s', (path, file) => {
    expect(pageFile(folder, path)).toBe(join(folder, file));
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/a\\b.js',
    '/x%00.js',
    '/%zz.js',
    '/%2e%2e',
  ])('%s leads nowhere', (path) => {
    expect(pageFile(folder, path)).toBeNull();
  });
});

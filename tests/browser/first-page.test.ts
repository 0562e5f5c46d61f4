/** What a browser loads before the first page stands: little, and nothing more of it with a further area. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-if-stale.ts';

const pages = join(import.meta.dirname, '../../out/renderer');
const barKb = 300;
/** With the screens before the pages and what a form needs. */
const signInBarKb = 310;

const read = (asset: string) => readFileSync(join(pages, 'assets', asset), 'utf8');
/** As small as Brotli makes them. */
const packedKb = (assets: Iterable<string>) => [...assets].reduce((sum, asset) => sum + brotliCompressSync(read(asset)).length, 0) / 1000;

/** The scripts and styles that the page itself names; the bundler names there whatever they import. */
const namedByThePage = () =>
  [...readFileSync(join(pages, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/assets\/([^"]+\.(?:js|css))"/g)].map(([, asset]) => asset ?? '');

/** A script with whatever it imports before it runs; what it loads later is left out. */
function withImports(script: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(script)) return found;
  found.add(script);
  for (const [, imported] of read(script).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)) if (imported) withImports(imported, found);
  return found;
}

/** The one script whose own sources include this file. */
function scriptOf(source: string): string {
  const script = readdirSync(join(pages, 'assets')).find((asset) => asset.endsWith('.js') && sourcesOf([asset]).includes(source));
  if (!script) throw new Error(`${source} is in no script of its own`);
  return script;
}

/** The files of the program that were built into these scripts, such as `src/shared/units.ts`, and the libraries by their name. */
const sourcesOf = (assets: Iterable<string>): string[] =>
  [...assets]
    // The bundler's own few lines, which it puts into a script of their own where several need them, have no sources and no map.
    .filter((asset) => asset.endsWith('.js') && read(asset).includes('//# sourceMappingURL='))
    .flatMap((script) => (JSON.parse(read(`${script}.map`)) as { sources: string[] }).sources)
    .map((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? source.replace(/^(?:\.\.\/)*(?:src\/)?/, 'src/'));

describe('the first page', () => {
  let first: string[];
  beforeAll(async () => {
    await buildIfStale();
    first = namedByThePage();
  }, 120_000);

  test(`is at most ${barKb} kB on its way; for whoever has to sign in first ${signInBarKb}`, () => {
    const signIn = withImports(scriptOf('src/renderer/features/administration/access/sign-in-screen.tsx'));
    const firstKb = packedKb(first);
    expect(firstKb).toBeLessThanOrEqual(barKb);
    expect(firstKb + packedKb([...signIn].filter((script) => !first.includes(script)))).toBeLessThanOrEqual(signInBarKb);
  }, 120_000);

  test('names all that it imports', () => {
    const scripts = first.filter((asset) => asset.endsWith('.js'));
    expect(new Set(scripts.flatMap((script) => [...withImports(script)]))).toEqual(new Set(scripts));
  });

  test('comes without the contract of any area, and without what checks an input', () => {
    const sources = sourcesOf(first);
    // The words of all areas come together (src/renderer/README.md): half a kilobyte for each.
    expect(sources).toContain('src/renderer/text/en/work/work-orders.ts');
    expect(sources.filter((source) => source.startsWith('src/shared/contract/')).sort()).toEqual([
      'src/shared/contract/errors.ts',
      'src/shared/contract/record-kinds.ts',
    ]);
    expect(sources).not.toContain('zod');
    expect(sources).not.toContain('@orpc/contract');
  });

  test('takes nothing from a feature but where its pages are and what stands before them', () => {
    const ofFeatures = sourcesOf(first).filter((source) => /^src\/renderer\/(features|records)\//.test(source));
    expect(ofFeatures.filter((source) => !source.endsWith('/index.ts')).sort()).toEqual([
      'src/renderer/features/administration/access/access-gate.tsx',
      'src/renderer/features/administration/access/use-sign-out.ts',
      'src/renderer/features/work/work-orders/order-path.ts',
    ]);
  });
});

/** The sentences of the main process stand in the catalogue and nowhere else, and can be said in any language. */
import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { en } from './en.ts';
import { say, speaking, type Catalogue } from './say.ts';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What is not said by the program to whoever calls it: content, papers, reasons for programmers. The list only becomes shorter. */
const otherWords: readonly (readonly [folder: string, why: string])[] = [
  ['src/main/modules/sample/', 'what people of the sample workshop wrote'],
  ['src/main/modules/work/procedures/starter-procedures.ts', 'the procedures a new workshop begins with, which are its own from then on'],
  ['src/main/database/acts-across.ts', 'why an act goes across organisations, for programmers'],
  ['src/main/doors/http/api-description.ts', 'the description of the REST API'],
];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Every node with those around it, outermost first. */
function* walk(value: unknown, around: readonly Node[] = []): Generator<readonly [Node, readonly Node[]]> {
  if (Array.isArray(value)) for (const one of value) yield* walk(one, around);
  else if (isNode(value)) {
    yield [value, around];
    for (const inner of Object.values(value)) if (typeof inner === 'object') yield* walk(inner, [...around, value]);
  }
}

interface Literal extends Node {
  readonly value: unknown;
}
interface Template extends Node {
  readonly quasis: readonly { readonly value: { readonly cooked: string } }[];
}

/** The text, with one word for each thing that is put in; null for what is no text. */
function textOf(node: Node): string | null {
  if (node.type === 'TemplateLiteral') return (node as Template).quasis.map(({ value }) => value.cooked).join('X');
  const { value } = node as Literal;
  return node.type === 'Literal' && typeof value === 'string' ? value : null;
}

const speaks = /(^|\.)(problem|invalid|codeProblem|AttachmentFault)$/;

/** Sentences that code says in its own words, each with its line. */
function sentencesIn(code: string): string[] {
  const source = ({ start, end }: Node) => code.slice(start, end);
  return [...walk(parseSync('code.ts', code, { lang: 'ts' }).program.body)].flatMap(([node, around]) => {
    const parent = around.at(-1);
    const text = textOf(node);
    if (text === null || !parent || !/\S\s+\S/.test(text)) return [];
    const { callee } = parent as Node & { readonly callee?: Node };
    // SQL, imports, and errors that only a programmer meets: those end without a full stop.
    if (parent.type === 'TaggedTemplateExpression' || /^(Import|Export)/.test(parent.type)) return [];
    const { key } = parent as Node & { readonly key?: Node };
    const isSaid =
      (key !== undefined && /^(message|explanation|sentence)$/.test(source(key))) ||
      /[.!?]\s*$/.test(text) ||
      (callee !== undefined && speaks.test(source(callee)));
    return isSaid ? [`${code.slice(0, node.start).split('\n').length}: ${text.trim()}`] : [];
  });
}

/** Of `say` where it is read while the module loads: the language would be that of nobody. */
function frozenIn(code: string): string[] {
  return [...walk(parseSync('code.ts', code, { lang: 'ts' }).program.body)].flatMap(([node, around]) => {
    if (
      node.type !== 'Identifier' ||
      code.slice(node.start, node.end) !== 'say' ||
      around.some(({ type }) => /Function|Import|MethodDefinition|^TS/.test(type))
    )
      return [];
    return [`${code.slice(0, node.start).split('\n').length}: ${code.slice(node.start, node.start + 40)}`];
  });
}

const files = globSync('src/main/**/*.ts')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.endsWith('.test.ts') && !file.startsWith('src/main/text/'));

describe('The catalogue', () => {
  test('holds every sentence: no room says one in its own words', () => {
    const rooms = files.filter((file) => !otherWords.some(([folder]) => file.startsWith(folder)));
    expect(files.length).toBeGreaterThan(300);
    expect(rooms.flatMap((file) => sentencesIn(readFileSync(file, 'utf8')).map((found) => `${file}:${found}`))).toEqual([]);
  });

  test('a place with other words has some, or leaves the list', () => {
    const without = otherWords.filter(([folder]) => !files.some((file) => file.startsWith(folder) && sentencesIn(readFileSync(file, 'utf8')).length > 0));
    expect(without).toEqual([]);
  });

  test('finds a sentence however it is written, and nothing else', () => {
    const said = [
      "problem('conflict', 'Taken already')",
      "invalid('name', `${name} is taken`)",
      "const why = 'Choose another one.';",
      'throw new Error(`Only ${free} MiB are free. Make room.`)',
      "f({ message: 'Sign in first' })",
    ];
    for (const code of said) expect(sentencesIn(code), code).toHaveLength(1);
    const silent = [
      "import x from 'a b.'",
      'sql`select a from b.`',
      "throw new Error('The list has no column')",
      "problem('conflict', say.roles.taken(name))",
      "// A comment.\nconst a = 'b.';",
    ];
    for (const code of silent) expect(sentencesIn(code), code).toEqual([]);
  });

  test('is asked when something is said, not when the program starts', () => {
    expect(files.flatMap((file) => frozenIn(readFileSync(file, 'utf8')).map((found) => `${file}:${found}`))).toEqual([]);
    expect(frozenIn("const taken = { code: 'taken', message: say.lists.taken };")).toHaveLength(1);
    expect(frozenIn('const taken = () => say.lists.taken;\nclass A { b() { return say.lists.taken; } }')).toEqual([]);
  });
});

const other: Catalogue = { ...en, roles: { ...en.roles, copyGone: 'Die Rolle gibt es nicht mehr.', taken: (name) => `Die Rolle ${name} gibt es schon.` } };

describe('A language', () => {
  test('is that of each call, also of two at once and after they waited', async () => {
    const call = async () => {
      await Promise.resolve();
      return [say.roles.copyGone, say.roles.taken('Chef')];
    };
    const [german, english] = await Promise.all([speaking(other, call), call()]);
    expect(german).toEqual(['Die Rolle gibt es nicht mehr.', 'Die Rolle Chef gibt es schon.']);
    expect(english).toEqual([en.roles.copyGone, 'There is a role Chef already.']);
  });

  test('lacks nothing and takes what it is given, or does not compile', () => {
    const { copyGone, ...incomplete } = en.roles;
    expect(copyGone).not.toBe('');
    expectTypeOf<typeof incomplete>().not.toExtend<Catalogue['roles']>();
    expectTypeOf<Omit<Catalogue, 'roles'>>().not.toExtend<Catalogue>();
    expectTypeOf<(name: number) => string>().not.toExtend<Catalogue['roles']['taken']>();
    // @ts-expect-error a sentence that is missing
    const german: Catalogue = { ...en, roles: incomplete };
    // @ts-expect-error a sentence that is not there
    expect(german.roles.nothing).toBeUndefined();
    // @ts-expect-error what it speaks of is left out
    expect(() => say.roles.taken()).not.toThrow();
    // @ts-expect-error something else than it speaks of
    expect(say.jobs.tooMany('many')).toContain('many');
  });
});

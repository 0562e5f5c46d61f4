/** The anchor of the audit chains: a file in the log folder that says how far each had come, where no change of the database reaches. */
import { open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AnchoredEnd, ChainAnchor } from '#kernel/ports.ts';

const current = 'audit-anchor.jsonl';
/** What the files before the current one have been thinned to. */
const past = 'audit-anchor.past.jsonl';
/** A file that was full, until the next one is. */
const isGeneration = (name: string): boolean => /^audit-anchor\.\d+-\d+\.jsonl$/.test(name);

const rotateBytes = 256 * 1024;
/** Lines that the past keeps: at 250 bytes a line it stays as small as the others. */
const keepPastLines = 1000;

export const anchorFile = (logFolder: string): string => join(logFolder, current);

const line = z.object({
  at: z.number(),
  organisationId: z.string(),
  sequence: z.number().int(),
  hash: z.string(),
  publicKey: z.string().nullable(),
  lost: z.number().int().optional(),
});

export class AnchorFile implements ChainAnchor {
  readonly #folder: string;
  readonly #rotateBytes: number;
  readonly #newest = new Map<string, { sequence: number; hash: string }>();
  /** Size of the current file when it was last read or written: smaller now, and somebody else was at it. */
  #size = 0;
  #isLoaded = false;

  constructor(folder: string, rotateAt = rotateBytes) {
    this.#folder = folder;
    this.#rotateBytes = rotateAt;
  }

  /** Reads what it holds; until that has worked it holds nothing. `add` tries it again. */
  async load(): Promise<void> {
    this.#size = await this.#currentSize();
    const { ends } = await this.read();
    this.#newest.clear();
    for (const { organisationId, sequence, hash } of ends) if (sequence >= this.newest(organisationId)) this.#newest.set(organisationId, { sequence, hash });
    this.#isLoaded = true;
  }

  newest(organisationId: string): number {
    return this.#newest.get(organisationId)?.sequence ?? 0;
  }

  async read(): Promise<{ ends: readonly AnchoredEnd[]; unreadable: number }> {
    const ends: AnchoredEnd[] = [];
    let unreadable = 0;
    for (const text of await this.#lines()) {
      const end = parsed(text);
      if (end) ends.push(end);
      else unreadable++;
    }
    return { ends, unreadable };
  }

  /**
   * Adds the ends that it does not hold yet; one that lies before what it holds is left out, `verify` finds it.
   * @param held what each signer says that the anchor held before: where it holds less now, the line says what was lost.
   * @returns the ends that lie before what was seen already.
   */
  async add(ends: readonly (Omit<AnchoredEnd, 'at' | 'lost'> & { readonly held: number })[]): Promise<readonly string[]> {
    const known = new Map(this.#newest);
    if (!this.#isLoaded || (await this.#currentSize()) < this.#size) await this.load();
    const behind: string[] = [];
    const lines = ends.flatMap(({ held, ...end }) => {
      const before = this.#newest.get(end.organisationId);
      const lost = Math.max(held, known.get(end.organisationId)?.sequence ?? 0);
      if (lost > end.sequence) behind.push(end.organisationId);
      const isLost = (before?.sequence ?? 0) < lost;
      if (!isLost && before && (before.sequence > end.sequence || (before.sequence === end.sequence && before.hash === end.hash))) return [];
      return [JSON.stringify({ at: Date.now(), ...end, ...(isLost && { lost }) } satisfies AnchoredEnd)];
    });
    if (lines.length > 0) await this.#append(lines);
    for (const { organisationId, sequence, hash } of ends) if (sequence >= this.newest(organisationId)) this.#newest.set(organisationId, { sequence, hash });
    if (this.#size > this.#rotateBytes) await this.#rotate();
    return behind;
  }

  /** One write for all lines, at the end of the file: several programs on one folder do not mix theirs. */
  async #append(lines: readonly string[]): Promise<void> {
    const file = await open(anchorFile(this.#folder), 'a', 0o600);
    try {
      // The empty line before ends one that a power cut has left unfinished.
      await file.appendFile(`${lines.map((text) => `\n${text}`).join('')}\n`);
      await file.datasync();
      this.#size = (await file.stat()).size;
    } finally {
      await file.close();
    }
  }

  /**
   * The current file steps aside, and those that did so before are thinned into the past: whoever still writes into the
   * one that has just been moved loses nothing. Two programs at once make the same past.
   */
  async #rotate(): Promise<void> {
    const generations = await this.#generations();
    const texts = await this.#linesOf([past, ...generations]);
    // One that has gone meanwhile is in the past that another program is making.
    if (texts) {
      const making = join(this.#folder, `${past}.${randomUUID()}`);
      await writeFile(
        making,
        thinned([...new Set(texts)].flatMap((text) => parsed(text) ?? []))
          .map((end) => `${JSON.stringify(end)}\n`)
          .join(''),
        { mode: 0o600, flush: true },
      );
      await rename(making, join(this.#folder, past));
      await Promise.all(generations.map((name) => rm(join(this.#folder, name), { force: true })));
    }
    await rename(anchorFile(this.#folder), join(this.#folder, `audit-anchor.${Date.now()}-${process.pid}.jsonl`)).catch(unlessMissing);
    this.#size = 0;
  }

  async #currentSize(): Promise<number> {
    return (await stat(anchorFile(this.#folder)).catch(unlessMissing))?.size ?? 0;
  }

  async #generations(): Promise<string[]> {
    return ((await readdir(this.#folder).catch(unlessMissing)) ?? []).filter(isGeneration).sort();
  }

  /** Oldest first. Read again where another program rotated meanwhile, or its lines would seem to be missing. */
  async #lines(): Promise<string[]> {
    for (let tries = 0; tries < 10; tries++) {
      const generations = await this.#generations();
      const lines = await this.#linesOf([past, ...generations, current]);
      if (lines && (await this.#generations()).join() === generations.join()) return lines;
    }
    throw new Error('The anchor of the audit chains is being rotated without end');
  }

  /** @returns null where a generation has gone since it was listed. */
  async #linesOf(names: readonly string[]): Promise<string[] | null> {
    const texts = await Promise.all(names.map((name) => readFile(join(this.#folder, name), 'utf8').catch(unlessMissing)));
    if (texts.some((text, i) => text === null && isGeneration(names[i] ?? ''))) return null;
    return texts.flatMap((text) => (text ?? '').split('\n')).filter((text) => text !== '');
  }
}

/** The newest and the first line of each organisation, what says that something was lost, and of the others ever fewer the older they are. */
export function thinned(ends: readonly AnchoredEnd[], keep = keepPastLines): readonly AnchoredEnd[] {
  const ordered = ends.toSorted((a, b) => a.at - b.at);
  if (ordered.length <= keep) return ordered;
  const byOrganisation = Map.groupBy(ordered, ({ organisationId }) => organisationId);
  const marked = new Set<AnchoredEnd>();
  for (const own of byOrganisation.values())
    for (const end of [own[0], own.at(-1), own.reduce((best, other) => (other.sequence > best.sequence ? other : best))]) if (end) marked.add(end);
  for (const end of ordered) if (end.lost !== undefined) marked.add(end);
  const half = Math.floor(ordered.length / 2);
  const fewer = ordered.filter((end, place) => marked.has(end) || place >= half || place % 2 === 0);
  return fewer.length < ordered.length ? thinned(fewer, keep) : fewer;
}

function parsed(text: string): AnchoredEnd | null {
  try {
    const result = line.safeParse(JSON.parse(text));
    if (!result.success) return null;
    const { lost, ...end } = result.data;
    return lost === undefined ? end : { ...end, lost };
  } catch {
    // Half a line: the power was cut, or somebody was at the file. It is counted by whoever reads.
    return null;
  }
}

function unlessMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

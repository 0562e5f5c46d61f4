/** The words of the text catalogue by their address, for files that the program writes: the same that pages show. */
import { operations } from '#shared/contract/names.ts';
import { en } from '#renderer/text/en.ts';

/** What each operation does, in a few words; a job that the program does by itself has its name. */
const operationWords: Readonly<Record<string, string>> = {
  ...en.jobs.kinds,
  ...Object.fromEntries([...operations.values()].map(({ name, summary }) => [name, summary.split(/[.;:,]/)[0] ?? name])),
};

const catalogue: Readonly<Record<string, unknown>> = { ...en, operations: operationWords };

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function at(address: string): unknown {
  let found: unknown = catalogue;
  for (const step of address.split('.')) found = isGroup(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  return found;
}

/** @throws for an address that the catalogue does not have. */
export function wordAt(address: string): string {
  const word = at(address);
  if (typeof word !== 'string') throw new Error(`The catalogue has no word at ${address}`);
  return word;
}

/** What a key is called among the words of an address; itself where these do not know it. */
export function wordsAt(address: string): (key: string) => string {
  const words = at(address);
  if (!isGroup(words)) throw new Error(`The catalogue has no words at ${address}`);
  return (key) => (Object.hasOwn(words, key) && typeof words[key] === 'string' ? words[key] : key);
}

export const exportWords = en.exports;

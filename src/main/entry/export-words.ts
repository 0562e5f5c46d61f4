/** The words of the text catalogue by their address, for files that the program writes: the same that pages show. */
import { operations } from '#shared/contract/names.ts';
import { en } from '#renderer/text/en.ts';
import { wordAt as wordIn, wordsAt as wordsIn } from '#renderer/text/word-at.ts';

/** What each operation does, in a few words; a job that the program does by itself has its name. */
const operationWords: Readonly<Record<string, string>> = {
  ...en.jobs.kinds,
  ...Object.fromEntries([...operations.values()].map(({ name, summary }) => [name, summary.split(/[.;:,]/)[0] ?? name])),
};

const catalogue = { ...en, operations: operationWords };

export const wordAt = (address: string): string => wordIn(catalogue, address);
export const wordsAt = (address: string): ((key: string) => string) => wordsIn(catalogue, address);
export const exportWords = en.exports;

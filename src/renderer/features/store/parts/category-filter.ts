/** The filter for categories: those in use are offered, and any other can be typed. */
import { compareNames } from '#shared/sort-key.ts';
import { client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import type { Choice, Filter } from '#renderer/ui/list/list.ts';

const looksAt = 200;

/** The categories of the first parts by name: parts are many, their categories few. */
export async function categoriesInUse(): Promise<string[]> {
  const { items } = await client.parts.list({ limit: looksAt });
  return [...new Set(items.flatMap(({ category }) => category ?? []))].toSorted(compareNames);
}

async function find(words: string): Promise<Choice[]> {
  const known = await categoriesInUse();
  const fitting = known.filter((category) => category.toLowerCase().includes(words.toLowerCase()));
  const isNew = words !== '' && !known.includes(words);
  return [...fitting, ...(isNew ? [words] : [])].map((value) => ({ value, label: value }));
}

export const categoryFilter: Filter = {
  kind: 'record',
  key: 'category',
  label: text.parts.fields.category,
  find,
  name: (category) => Promise.resolve(category),
};

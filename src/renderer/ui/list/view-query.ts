/** The query part of a list's address, compared as a question. */

/** The same question in the same words, however it was put together. */
export function normalQuery(query: string): string {
  const params = new URLSearchParams(query);
  params.sort();
  return params.toString();
}

/** Words of a catalogue by their address, as the contract names them: `workOrders.fields.title`. */

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

function at(catalogue: object, address: string): unknown {
  let found: unknown = catalogue;
  for (const step of address.split('.')) found = isGroup(found) && Object.hasOwn(found, step) ? found[step] : undefined;
  return found;
}

/** @throws for an address that the catalogue does not have. */
export function wordAt(catalogue: object, address: string): string {
  const word = at(catalogue, address);
  if (typeof word !== 'string') throw new Error(`The catalogue has no word at ${address}`);
  return word;
}

/** What a key is called among the words of an address; itself where these do not know it. */
export function wordsAt(catalogue: object, address: string): (key: string) => string {
  const words = at(catalogue, address);
  if (!isGroup(words)) throw new Error(`The catalogue has no words at ${address}`);
  return (key) => (Object.hasOwn(words, key) && typeof words[key] === 'string' ? words[key] : key);
}

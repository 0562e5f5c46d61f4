/** Chance that repeats: the same seed gives the same numbers, picks and record ids on every machine. */

export interface Random {
  /** At least 0, less than 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Each as often as its weight says. */
  weighted<Item extends { readonly weight: number }>(items: readonly Item[]): Item;
  /** 32 random bits as an unsigned integer. */
  bits(): number;
}

/** The small fast counting generator sfc32 (Chris Doty-Humphrey, PractRand), seeded from the text by FNV-1a. */
export function createRandom(seed: string): Random {
  let a = hash(`${seed}/a`);
  let b = hash(`${seed}/b`);
  let c = hash(`${seed}/c`);
  let counter = 1;

  function bits(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
  const next = (): number => bits() / 2 ** 32;
  const at = <Item>(items: readonly Item[], index: number): Item => {
    const item = items[index];
    if (item === undefined) throw new Error('There is nothing to pick from');
    return item;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) bits();

  return {
    bits,
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => at(items, Math.floor(next() * items.length)),
    weighted(items) {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      return items.find(({ weight }) => (left -= weight) < 0) ?? at(items, items.length - 1);
    },
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** Makes record ids that look and sort like UUIDv7 and repeat with the seed. */
export type MakeId = (atMs: number) => string;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** Ids of one instant sort in the order they were made in, up to 4096 of them. */
export function createIds(random: Random): MakeId {
  let sequence = 0;
  return (atMs) => {
    sequence = (sequence + 1) & 0xfff;
    const time = hex(atMs, 12);
    const variant = hex((random.bits() & 0x3fff) | 0x8000, 4);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(sequence, 3)}-${variant}-${hex(random.bits(), 8)}${hex(random.bits() & 0xffff, 4)}`;
  };
}

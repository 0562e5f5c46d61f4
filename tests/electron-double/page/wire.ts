/**
 * What crosses between a page and the main process: structured clones, written as text.
 * Both functions are also sent into pages as their own source, so they refer to nothing outside themselves.
 */

/** @throws as Electron does for what cannot be cloned: functions, symbols, and what belongs to the page's document. */
export function encode(input: unknown): string {
  const seen = new Map<object, number>();
  const toBase64 = (bytes: Uint8Array) => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const write = (value: unknown): unknown => {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (value === undefined) return { undefined: true };
    if (typeof value === 'bigint') return { bigint: String(value) };
    if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : { number: Object.is(value, -0) ? '-0' : String(value) };
    const before = seen.get(value);
    if (before !== undefined) return { seen: before };
    seen.set(value, seen.size);
    if (Array.isArray(value)) return { array: Array.from(value, write) };
    if (value instanceof Date) return { date: value.getTime() };
    if (value instanceof Map) return { map: Array.from(value, ([key, entry]) => [write(key), write(entry)]) };
    if (value instanceof Set) return { set: Array.from(value, write) };
    if (value instanceof Error) return { error: { name: value.name, message: value.message } };
    if (value instanceof ArrayBuffer) return { buffer: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      return { view: value.constructor.name, bytes: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    if (Object.getPrototypeOf(value) === Object.prototype) return { object: Object.entries(value).map(([key, entry]) => [key, write(entry)]) };
    throw new Error('An object could not be cloned.');
  };
  let clone: unknown;
  try {
    clone = structuredClone(input);
  } catch {
    throw new Error('An object could not be cloned.');
  }
  return JSON.stringify(write(clone));
}

/** The value that was encoded, with the same things shared and circular as before. */
export function decode(text: string): unknown {
  type Tagged = Record<string, unknown> & {
    array?: unknown[];
    set?: unknown[];
    object?: [string, unknown][];
    map?: [unknown, unknown][];
    error?: { name: string; message: string };
  };
  const seen: object[] = [];
  const remember = <Value extends object>(value: Value): Value => {
    seen.push(value);
    return value;
  };
  const toBytes = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Int8Array,
    Uint8ClampedArray,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };
  const read = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const tagged = value as Tagged;
    if ('undefined' in tagged) return undefined;
    if (typeof tagged['bigint'] === 'string') return BigInt(tagged['bigint']);
    if (typeof tagged['number'] === 'string') return Number(tagged['number']);
    if (typeof tagged['seen'] === 'number') return seen[tagged['seen']];
    if (typeof tagged['date'] === 'number' || tagged['date'] === null) return remember(new Date((tagged['date'] as number | null) ?? Number.NaN));
    if (typeof tagged['buffer'] === 'string') return remember(toBytes(tagged['buffer']).buffer);
    if (typeof tagged['view'] === 'string') {
      const View = views[tagged['view']];
      if (!View) throw new Error(`Unknown view ${tagged['view']}`);
      return remember(new View(toBytes(String(tagged['bytes'])).buffer));
    }
    if (tagged.error) return remember(Object.assign(new Error(tagged.error.message), { name: tagged.error.name }));
    if (tagged.array) {
      const array = remember<unknown[]>([]);
      for (const entry of tagged.array) array.push(read(entry));
      return array;
    }
    if (tagged.set) {
      const set = remember(new Set<unknown>());
      for (const entry of tagged.set) set.add(read(entry));
      return set;
    }
    if (tagged.map) {
      const map = remember(new Map<unknown, unknown>());
      for (const [key, entry] of tagged.map) map.set(read(key), read(entry));
      return map;
    }
    const object = remember<Record<string, unknown>>({});
    for (const [key, entry] of tagged.object ?? []) object[key] = read(entry);
    return object;
  };
  return read(JSON.parse(text));
}

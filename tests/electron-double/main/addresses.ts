/** Chromium knows no `app:` scheme of ours: `app://cube/x` stands at `https://cube.app.test/x` in the page. */

const suffix = '.test';

/** The address under which the page loads what the program calls `address`. */
export function toPageAddress(address: string): string {
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol === 'https:' || protocol === 'about:') return address;
  return `https://${host}.${protocol.slice(0, -1)}${suffix}${pathname}${search}${hash}`;
}

/** The address as the program knows it. */
export function toProgramAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, host, pathname, search, hash } = new URL(address);
  if (protocol !== 'https:' || !host.endsWith(suffix)) return address;
  const [name, scheme] = host.slice(0, -suffix.length).split(/\.(?=[^.]+$)/);
  return scheme ? `${scheme}://${name}${pathname}${search}${hash}` : address;
}

/** The origin as the program knows it; `null` for a page that has none. */
export function toProgramOrigin(origin: string): string {
  return origin === '' || origin === '://' ? 'null' : toProgramAddress(origin).replace(/\/$/, '');
}

/** The name of a file as it is shown to people and offered when it is saved; it is never used as a path. */

// oxlint-disable-next-line no-control-regex -- taking control characters out is the purpose
const invisible = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const forbidden = /[<>:"|?*]/g;
const maximumLength = 120;

/**
 * The last part of a path in plain visible characters: no folders, no control characters, nothing that turns the
 * reading direction round (`gpj.exe` shown as `exe.jpg`), nothing that Windows refuses in a name.
 */
export function displayName(given: string): string {
  const last =
    given
      .normalize('NFC')
      .replaceAll(invisible, '')
      .split(/[/\\]/)
      .findLast((part) => part.trim() !== '') ?? '';
  const plain = last
    .replaceAll(forbidden, '_')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  return shorten(plain) || 'file';
}

/** A long name loses its middle and keeps its ending. */
function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= maximumLength) return name;
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  return `${characters.slice(0, maximumLength - ending.length - 1).join('')}…${ending}`;
}

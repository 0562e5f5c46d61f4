/** How far a Remote ID serial is typed: what comes next, or what no further character can mend. */
import { remoteIdFault } from '#shared/remote-id.ts';
import { text } from '#renderer/text/text.ts';

const words = text.fleet.remoteId;
const makerLength = 4;

export type RemoteIdReading =
  | { readonly state: 'blank'; readonly next?: undefined }
  | { readonly state: 'unfinished'; readonly next: string }
  | { readonly state: 'wrong'; readonly fault: string; readonly next?: undefined }
  | { readonly state: 'whole'; readonly next?: undefined };

export function readRemoteId(serial: string): RemoteIdReading {
  if (serial === '') return { state: 'blank' };
  const fault = remoteIdFault(serial);
  if (fault === null) return { state: 'whole' };

  const [lengthCharacter, rest] = [serial.charAt(makerLength), serial.slice(makerLength + 1)];
  const expected = Number.parseInt(lengthCharacter, 16) || 0;
  const isMendable = remoteIdFault(completed(serial, expected)) === null;
  if (!isMendable) return { state: 'wrong', fault };
  if (serial.length < makerLength) return { state: 'unfinished', next: words.maker };
  if (lengthCharacter === '') return { state: 'unfinished', next: words.length };
  return { state: 'unfinished', next: words.more(rest.length, expected) };
}

/** The shortest serial that begins with what is typed: zeros for what is missing. */
function completed(serial: string, expected: number): string {
  if (serial.length <= makerLength) return `${serial.padEnd(makerLength, '0')}10`;
  return serial.padEnd(makerLength + 1 + expected, '0');
}

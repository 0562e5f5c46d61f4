/** Finds out what a file is, decided from its content alone: names and headers are claims, and a claim can lie. */
import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { say } from '#text/say.ts';
import { mediaTypes, type MediaType } from './media-types.ts';

export type Identified = { readonly mediaType: MediaType } | { readonly refused: string };

const signatures: readonly (readonly [start: string, type: MediaType])[] = [
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['%PDF-', 'application/pdf'],
  ['\xa3\x95', 'application/x-ardupilot-log'],
  ['ULog\x01\x12\x35', 'application/x-px4-ulog'],
];

const chunkBytes = 256 * 1024;

/** The type of the file at `path`, or the sentence that says why its kind is not taken. Reads it in small pieces. */
export async function identify(path: string): Promise<Identified> {
  const file = await open(path, 'r');
  try {
    const start = await read(file, 0, 16);
    if (start.length === 0) return { refused: say.files.empty };
    const known = signatures.find(([signature]) => start.toString('latin1').startsWith(signature));
    if (known) return { mediaType: known[1] };

    const named = await namedType(path);
    const accepted = mediaTypes.find((type) => type === named);
    if (accepted) return { mediaType: accepted };
    return (await identifyText(file)) ?? { refused: refusal(named) };
  } finally {
    await file.close();
  }
}

/** The type by the library's long list. It unpacks the beginning of some archives, and what it cannot unpack is none of them. */
async function namedType(path: string): Promise<string | undefined> {
  try {
    return (await fileTypeFromFile(path))?.mime;
  } catch (error) {
    // A fault of the disk has a code of the system; a fault of the content has not.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    return undefined;
  }
}

/** Text of any encoding that extends ASCII; null when the file holds anything that text does not. */
async function identifyText(file: FileHandle): Promise<Identified | null> {
  let first = '';
  let last = '';
  for (let at = 0; ;) {
    const piece = await read(file, at, chunkBytes);
    if (piece.length === 0) break;
    if (piece.some(isBinary)) return null;
    const text = piece
      .toString('latin1')
      .replace(/^\xef\xbb\xbf/, '')
      .trim();
    first ||= text.slice(0, 2);
    last = text.slice(-1) || last;
    at += piece.length;
  }
  if (first.startsWith('<')) return { refused: say.files.markup };
  if (first === '#!') return { refused: say.files.program };
  const isJson = (first.startsWith('{') && last === '}') || (first.startsWith('[') && last === ']');
  return { mediaType: isJson ? 'application/json' : 'text/plain' };
}

/** Control characters other than tab, line feed, form feed, carriage return and the escape of coloured logs. */
const isBinary = (byte: number): boolean => byte === 0x7f || (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b);

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function refusal(type: string | undefined): string {
  if (type === 'image/heic' || type === 'image/heif' || type === 'image/avif') {
    return say.files.unreadablePicture;
  }
  if (type && /officedocument|opendocument|x-cfb/.test(type)) return say.files.office;
  if (type && /msdownload|x-elf|mach-binary|java|android|debian|rpm|x-msi/.test(type)) {
    return say.files.program;
  }
  return say.files.unknownKind;
}

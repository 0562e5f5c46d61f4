/** The port to whatever puts documents on paper. */
import type { Documents } from '#shared/printed-documents.ts';

export interface Printer {
  /** @returns a whole PDF file. */
  render<Name extends keyof Documents>(name: Name, data: Documents[Name]): Promise<Uint8Array>;
}

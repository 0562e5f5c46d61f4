/** The printing fonts: Inter for words, JetBrains Mono for codes, both embedded as far as a document uses them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { jsPDF } from 'jspdf';
import { resourcesFolder } from '../../resources.ts';

export type FontName = 'words' | 'strong' | 'codes';

const files: Readonly<Record<FontName, string>> = {
  words: 'Inter-Regular.ttf',
  strong: 'Inter-SemiBold.ttf',
  codes: 'JetBrainsMono-Regular.ttf',
};
const names = Object.keys(files) as FontName[];

const contents = new Map<FontName, string>();

/** Gives the document its fonts. */
export function addFonts(pdf: jsPDF): void {
  for (const name of names) {
    const content = contents.get(name) ?? readFileSync(join(resourcesFolder(), 'fonts', files[name])).toString('base64');
    contents.set(name, content);
    pdf.addFileToVFS(files[name], content);
    pdf.addFont(files[name], name, 'normal');
  }
}

/** Whether the document's current font has a glyph for the character. */
export function hasGlyph(pdf: jsPDF, character: string): boolean {
  const { metadata } = pdf.getFont() as { metadata: { characterToGlyph(code: number): number } };
  return metadata.characterToGlyph(character.codePointAt(0) ?? 0) > 0;
}

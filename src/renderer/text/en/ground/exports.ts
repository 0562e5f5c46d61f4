/** English for exports: lists as files. */
import type { ExportFormat } from '#shared/contract/ground/exports.ts';

export const exports = {
  action: 'Export',
  /** In the palette, on a page with a list. */
  command: 'Export this list',
  keywords: 'download save file spreadsheet excel xlsx csv',
  title: (list: string) => `Export ${list.toLowerCase()}`,
  /** What the file will hold. */
  holds: (count: string, columns: number) =>
    `${count}, filtered and sorted as you see ${count === '1 row' ? 'it' : 'them'}, in the ${columns === 1 ? 'one column' : `${columns} columns`} you have ticked.`,
  format: 'What it is for',
  formats: { xlsx: 'A spreadsheet (XLSX)', csv: 'Another program (CSV)' } satisfies Record<ExportFormat, string>,
  begun: 'The export has begun. It shows at the top, also when it is ready.',
  download: 'Download',
  downloadOne: (file: string, asked: string) => `Download “${file}”, ${asked}`,
  /** What an export is called among other jobs. */
  nameOf: (list: string, format: string) => `${list} as ${format.toUpperCase()}`,
  outcome: (rows: string, file: string) => `${rows} in “${file}”`,
  /** How the language writes numbers and separates values in CSV. */
  csv: { separator: ',', decimal: '.' } as const,
  currencyOf: (column: string) => `${column} (currency)`,
};

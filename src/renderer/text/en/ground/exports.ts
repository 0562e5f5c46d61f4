/** English for exports: lists as files. */
export const exports = {
  action: 'Export',
  /** How the language writes numbers and separates values in CSV. */
  csv: { separator: ',', decimal: '.' } as const,
  currencyOf: (column: string) => `${column} (currency)`,
};

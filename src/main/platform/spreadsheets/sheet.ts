/** A sheet as exports write it: named columns, each with what it holds, and rows of values. */

/** Instants are JavaScript dates whose UTC fields show the clock of the workshop; durations are seconds. */
export type SheetValue = string | number | Date | null;

export interface SheetColumn {
  readonly name: string;
  readonly holds: 'text' | 'number' | 'instant' | 'day' | 'duration';
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetValue[]>;
}

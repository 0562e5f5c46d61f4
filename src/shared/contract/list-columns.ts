/** The columns of a list: what a row holds in each. Pages show them, exports write them; their words stand in the text catalogue. */
import type { Permission } from './permissions.ts';

/** What a column holds, and therefore how it is written: as a number, an instant in the zone of the workshop, or a word of the catalogue. */
type Held<Row> =
  | { readonly as: 'text'; readonly value: (row: Row) => string | null | undefined }
  /** A key of the words at this address of the catalogue, such as `workOrders.statuses`. */
  | { readonly as: 'word'; readonly words: string; readonly value: (row: Row) => string | null }
  | { readonly as: 'number'; readonly value: (row: Row) => number | null }
  /** A decimal string of the contract with its currency. */
  | { readonly as: 'price'; readonly value: (row: Row) => { readonly amount: string; readonly currency: string } | null | undefined }
  | { readonly as: 'instant' | 'day'; readonly value: (row: Row) => string | null }
  /** Seconds. */
  | { readonly as: 'duration'; readonly value: (row: Row) => number | null };

export type ListColumn<Row> = Held<Row> & {
  /** Address of its name in the catalogue, such as `workOrders.fields.title`. */
  readonly label: string;
  /** Only who holds this sees the column: that of the protected field which it shows. */
  readonly needs?: Permission;
};

export type ListColumns<Row, Key extends string = string> = Readonly<Record<Key, ListColumn<Row>>>;

/** What a list operation says so that its list can be exported. */
export interface ExportableList {
  /** Address of its name in the catalogue. */
  readonly title: string;
  /** In the order in which they are written where nobody chooses. Each is given rows of the operation's own output. */
  readonly columns: ListColumns<never>;
}

/** `listColumns<Customer>()({ name: { … } })`: the rows are named, the keys are kept. */
export const listColumns =
  <Row>() =>
  <Key extends string>(columns: ListColumns<Row, Key>): ListColumns<Row, Key> =>
    columns;

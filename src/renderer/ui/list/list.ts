/** What a feature says about its list: where rows come from, their columns, filters and views. */
import type { ReactNode } from 'react';
import type { Permission } from '#shared/contract/permissions.ts';
import type { PhonePlace } from './phone-lines.ts';

/** The part of an input that every list of the contract understands. */
export interface ListInput {
  q?: string | undefined;
  sort?: string | undefined;
  cursor?: string | undefined;
  limit?: unknown;
}

export interface ListRow {
  readonly id: string;
}

/** A list operation of the client, such as `api.customers.list`. */
export interface ListOperation<Input, Row extends ListRow> {
  call: (input: Input, options?: { signal?: AbortSignal }) => Promise<{ items: Row[]; nextCursor?: string | undefined }>;
  key: (options: { type: 'infinite' }) => readonly unknown[];
}

/** Columns stand in the order of their importance: where there is no room, the last ones are left out. */
export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Least width in pixels. */
  width: number;
  /** Takes a share of the width that is left over. */
  grow?: boolean;
  align?: 'end';
  /** The name the operation sorts by; descending is the same with a minus before it. */
  sort?: string;
  /** Only who holds this has the column. */
  needs?: Permission;
  /** Shown only when somebody chooses it. */
  optional?: boolean;
  /** Where it stands on a phone, if it does so unasked. */
  phone?: PhonePlace;
}

export interface Choice {
  value: string;
  label: string;
}

/** A filter writes `key` of the operation's input; its label and its choice are read as one sentence. */
export type Filter =
  | { kind: 'choice'; key: string; label: string; choices: readonly Choice[] }
  | { kind: 'choices'; key: string; label: string; choices: readonly Choice[] }
  /** On or off; the label alone is the sentence, such as “Overdue”. */
  | { kind: 'flag'; key: string; label: string }
  /** Another record, found by typing. */
  | { kind: 'record'; key: string; label: string; find: (words: string) => Promise<Choice[]>; name: (id: string) => Promise<string> }
  /** Days from and until; both ends may be left open. */
  | { kind: 'period'; key: string; fromKey: string; toKey: string; label: string };

/** A view that comes with the program: a name for filters and sort, in the form of the address. */
export interface ListView {
  label: string;
  /** Query part of the address, such as `status=received&sort=promisedAt`; empty for everything. */
  query: string;
}

export interface SelectionAction<Row> {
  label: string;
  icon: ReactNode;
  /** Why it cannot be done with this selection; absent where it can. */
  disabledBecause?: string | undefined;
  /** Resolves when done; the selection is cleared then, except where the answer is `false`: the person thought better of it. */
  run: (rows: readonly Row[]) => Promise<unknown>;
}

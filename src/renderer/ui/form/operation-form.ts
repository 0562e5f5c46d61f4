/** What a form over one operation is told, and what it offers to the page. */
import type { ReactNode, SyntheticEvent } from 'react';
import type { z } from 'zod';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import type { FieldValues } from './form-input.ts';

/** An operation of the client, such as `api.customers.create`. */
export interface FormOperation<Input, Output> {
  call: (input: Input) => Promise<Output>;
  mutationKey: () => readonly unknown[];
}

/** The same operation in the contract, such as `customers.create`: its checks come with the page that shows the form. */
export interface FormContract<Input> {
  readonly '~orpc': { readonly inputSchema?: z.ZodType<unknown, Input> };
}

export interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What a form that changes a record needs, so that two people can change it at once. */
export interface Edits<Values, Row extends Versioned> {
  record: Row;
  toValues: (record: Row) => Values;
  /** Reads the record afresh, after somebody else changed it. */
  reread: () => Promise<Row>;
}

export interface Conflict {
  /** Who changed what and when, as far as the program says. */
  readonly changed: ProblemData['changed'];
  /** Fields that both changed, with the two values. */
  readonly fields: readonly { field: string; mine: unknown; theirs: unknown }[];
}

export interface OperationFormOptions<Input, Output, Values, Row extends Versioned> {
  operation: FormOperation<Input, Output>;
  contract: FormContract<NoInfer<Input>>;
  /** What the fields start with; for a record see `edits`. */
  initial: Values;
  /** Input beside the fields. A record's id and version are added by `edits`. */
  fixed?: Partial<Input>;
  edits?: Edits<Values, Row>;
  /** Faults by field that the contract cannot see. */
  check?: (values: Values) => Partial<Record<keyof Values & string, string>>;
  onDone: (output: Output) => void | Promise<void>;
}

/** What a field takes: spread it on any Mantine input. */
export interface FieldProps {
  // Mantine's inputs differ in the type of their value; each checks its own.
  // oxlint-disable-next-line typescript/no-explicit-any -- the library's own type for the same purpose
  value?: any;
  // oxlint-disable-next-line typescript/no-explicit-any -- the library's own type for the same purpose
  onChange: any;
  error?: ReactNode;
  required: boolean;
}

type FieldName<Values> = (keyof Values & string) | `${keyof Values & string}.${number}.${string}`;

export interface OperationForm<Values = FieldValues> {
  readonly values: Values;
  /** Whether what exists already is changed. */
  readonly isEdit: boolean;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  /** A refusal that belongs to no field of the form. */
  readonly error: unknown;
  readonly conflict: Conflict | null;
  /** Fields that the program found fault with at the last attempt. */
  readonly faulted: ReadonlySet<string>;
  /** Every fault found at the last attempt, by its path: `steps.2.title` for a part of a field. */
  readonly faults: Readonly<Record<string, ReactNode>>;
  /** By its name, or by its path where it stands in a list of rows: `lines.0.quantity`. */
  field: (name: FieldName<Values>, options?: { type: 'checkbox' }) => FieldProps;
  set: <Name extends keyof Values & string>(name: Name, value: Values[Name]) => void;
  /** Looks at some fields before the others are filled in, as the steps of a longer form do; true where nothing is wrong with them. */
  checkFields: (names: readonly (keyof Values & string)[]) => boolean;
  onSubmit: (event?: SyntheticEvent<HTMLFormElement>) => void;
}

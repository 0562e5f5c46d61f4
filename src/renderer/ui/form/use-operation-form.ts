/** A form over one operation: checked by the contract while typing, refusals placed at their fields, nothing typed is ever lost. */
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { operationOfKey } from '#renderer/api/operation-of-key.ts';
import { isProblem } from '#renderer/api/problem.ts';
import type { ProblemData } from '#shared/contract/errors.ts';
import { changedFields, faultsOf, isRequired, isSame, toInput, type FieldValues } from './form-input.ts';

/** An operation of the client, such as `api.customers.create`. */
export interface FormOperation<Input, Output> {
  call: (input: Input) => Promise<Output>;
  mutationKey: () => readonly unknown[];
}

interface Versioned {
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

interface OperationFormOptions<Input, Output, Values, Row extends Versioned> {
  operation: FormOperation<Input, Output>;
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
  onSubmit: (event?: React.SyntheticEvent<HTMLFormElement>) => void;
}

/** `photos` for `photos.0.name`. */
const rootOf = (path: string) => path.split('.')[0] ?? path;

/** A field shows the first fault of its parts, too. */
function withRoots(faults: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const all: Record<string, string> = {};
  for (const [path, fault] of Object.entries(faults)) {
    if (fault === undefined) continue;
    all[rootOf(path)] ??= fault;
    all[path] ??= fault;
  }
  return all;
}

export function useOperationForm<Input, Output, Values extends FieldValues, Row extends Versioned = Versioned>({
  operation,
  initial,
  fixed,
  edits,
  check,
  onDone,
}: OperationFormOptions<Input, Output, Values, Row>): OperationForm<Values> {
  const description = operationOfKey(operation.mutationKey());
  if (!description) throw new Error('A form needs an operation of the contract');
  const schema = description.input;

  const [base, setBase] = useState<Row | undefined>(edits?.record);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const isChange = base !== undefined;
  const before = base && edits ? edits.toValues(base) : initial;
  const inputFrom = (values: Values): FieldValues => ({
    ...toInput(schema, base ? changedFields(values, before) : values, isChange),
    ...(base && { id: base.id, version: base.version }),
    ...fixed,
  });

  const form = useForm<FieldValues>({
    initialValues: before,
    validateInputOnBlur: true,
    validate: (values) => withRoots({ ...check?.(values as Values), ...faultsOf(schema, inputFrom(values as Values)) }),
  });
  const values = form.values as Values;

  const saving = useMutation({
    mutationKey: operation.mutationKey(),
    mutationFn: (input: Input) => operation.call(input),
    meta: { showsOwnErrors: true },
  });
  const [unplaced, setUnplaced] = useState<unknown>(null);
  const [faulted, setFaulted] = useState<ReadonlySet<string>>(new Set());

  /** Puts what was typed upon the record as it is now: other people's changes stay, and so do ours. */
  async function rebase(changed: ProblemData['changed'], typed: Values) {
    if (!edits) return;
    const fresh = await edits.reread();
    const theirs = edits.toValues(fresh);
    const mine = changedFields(typed, before);
    setBase(fresh);
    form.setInitialValues(theirs);
    form.setValues({ ...theirs, ...mine });
    form.resetDirty(theirs);
    const both = Object.keys(mine).filter((field) => !isSame(theirs[field], before[field]) && !isSame(theirs[field], mine[field]));
    setConflict({ changed, fields: both.map((field) => ({ field, mine: mine[field], theirs: theirs[field] })) });
  }

  function place(issues: ProblemData['issues'] = []): boolean {
    const faults = withRoots(Object.fromEntries(issues.map(({ path, message }) => [path, message])));
    setFaulted(new Set(Object.keys(faults)));
    form.setErrors(faults);
    const [first] = issues;
    // The field may only appear with its fault, as the code of a sign-in does.
    if (first) requestAnimationFrame(() => form.getInputNode(first.path)?.focus());
    return issues.length > 0 && issues.every(({ path }) => rootOf(path) in initial);
  }

  async function save(typed: Values) {
    setUnplaced(null);
    try {
      // The schema has just found it to be an input.
      const output = await saving.mutateAsync(inputFrom(typed) as Input);
      setConflict(null);
      form.resetDirty(typed);
      await onDone(output);
    } catch (error) {
      if (isProblem(error) && error.code === 'conflict' && edits) {
        await rebase(error.data?.changed, typed).catch(setUnplaced);
        return;
      }
      const isPlaced = place(isProblem(error) ? error.data?.issues : undefined);
      if (!isPlaced) setUnplaced(error);
    }
  }

  return {
    values,
    isDirty: Object.keys(changedFields(values, before)).length > 0,
    isSaving: saving.isPending,
    error: unplaced,
    conflict,
    faulted,
    faults: form.errors,
    field: (name, options) => ({ ...form.getInputProps(name, options), required: isRequired(schema, name, isChange) }),
    set: (name, value) => form.setFieldValue(name, value as never),
    onSubmit: form.onSubmit(
      (typed) => save(typed as Values),
      (faults) => form.getInputNode(Object.keys(faults)[0] ?? '')?.focus(),
    ),
  };
}

/** A form over one operation: checked by the contract while typing, refusals placed at their fields, nothing typed is ever lost. */
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { entityOfKey } from '#renderer/api/entity-of-key.ts';
import { isProblem, isSessionTrouble } from '#renderer/api/problem.ts';
import type { ProblemData } from '#shared/contract/problem-data.ts';
import { changedFields, faultsOf, hasField, inputOf, isBlank, isRequired, isSame, toInput, type FieldValues } from './form-input.ts';
import type { Conflict, FormOperation, OperationForm, OperationFormOptions, Versioned } from './operation-form.ts';

export type { OperationForm } from './operation-form.ts';

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

/** By its verb: what changes a record is called `update` everywhere. */
const isUpdate = ({ mutationKey }: FormOperation<never, unknown>): boolean => (mutationKey()[0] as readonly unknown[]).at(-1) === 'update';

export function useOperationForm<Input, Output, Values extends FieldValues, Row extends Versioned = Versioned>({
  operation,
  contract,
  initial,
  fixed,
  edits,
  check,
  onDone,
}: OperationFormOptions<Input, Output, Values, Row>): OperationForm<Values> {
  const schema = inputOf(contract);

  const [base, setBase] = useState<Row | undefined>(edits?.record);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [saved, setSaved] = useState<Values>();

  const isChange = base !== undefined;
  const before = base && edits ? edits.toValues(base) : initial;
  const inputFrom = (values: Values): FieldValues => ({
    ...toInput(schema, base ? changedFields(values, before) : values, isChange),
    // What exists once needs no id.
    ...(base && { ...(hasField(schema, 'id') && { id: base.id }), version: base.version }),
    ...fixed,
  });

  const allFaults = (values: FieldValues) => withRoots({ ...check?.(values as Values), ...faultsOf(schema, inputFrom(values as Values)) });

  const form = useForm<FieldValues>({
    initialValues: before,
    validate: allFaults,
  });
  const values = form.values as Values;
  const isDirty = Object.keys(changedFields(values, saved ?? before)).length > 0;

  const saving = useMutation({
    mutationKey: operation.mutationKey(),
    mutationFn: (input: Input) => operation.call(input),
    meta: { showsOwnErrors: true },
  });
  /** Until all is done that follows the answer: the page to go to may be loaded yet. */
  const [isSaving, setSaving] = useState(false);
  const [unplaced, setUnplaced] = useState<unknown>(null);
  const [faulted, setFaulted] = useState<ReadonlySet<string>>(new Set());

  function standOn(record: Row, typed: FieldValues) {
    const theirs = edits?.toValues(record) ?? initial;
    setBase(record);
    setSaved(undefined);
    form.setInitialValues(theirs);
    form.setValues({ ...theirs, ...typed });
    form.resetDirty(theirs);
  }

  // A form in which nothing is typed shows the record as it is, whoever changed it.
  const newer = !isDirty && !isSaving && base && edits && edits.record.version > base.version ? edits.record : undefined;
  const showNewer = useEffectEvent((record: Row) => standOn(record, {}));
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the record changes outside, by the work of other people
    if (newer) showNewer(newer);
  }, [newer]);

  /** Puts what was typed upon the record as it is now: other people's changes stay, and so do ours. */
  async function rebase(changed: ProblemData['changed'], typed: Values) {
    if (!edits) return;
    const fresh = await edits.reread();
    const theirs = edits.toValues(fresh);
    const mine = changedFields(typed, before);
    standOn(fresh, mine);
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
    setSaving(true);
    try {
      // The schema has just found it to be an input.
      const output = await saving.mutateAsync(inputFrom(typed) as Input);
      // At once, so that nobody is asked about what is saved on the way to the next page.
      flushSync(() => {
        setConflict(null);
        setSaved(typed);
      });
      await onDone(output);
    } catch (error) {
      if (isProblem(error) && error.code === 'conflict' && edits) {
        await rebase(error.data?.changed, typed).catch(setUnplaced);
        return;
      }
      // The screen that asks to sign in or unlock says it; here everything stays as it is.
      if (isSessionTrouble(error) && entityOfKey(operation.mutationKey()) !== 'session') return;
      const isPlaced = place(isProblem(error) ? error.data?.issues : undefined);
      if (!isPlaced) setUnplaced(error);
    } finally {
      setSaving(false);
    }
  }

  /** What was typed is checked when it is left. What is still empty is not: its fault would move the button that is being pressed. */
  function fieldProps(name: string, options: Parameters<typeof form.getInputProps>[1]) {
    const props = form.getInputProps(name, options);
    return {
      ...props,
      onBlur: (event: unknown) => {
        props.onBlur?.(event);
        if (!isBlank(form.getInputProps(name).value)) form.validateField(name);
      },
      required: isRequired(schema, name, isChange),
    };
  }

  function checkFields(names: readonly string[]): boolean {
    const found = Object.entries(allFaults(values)).filter(([path]) => names.includes(rootOf(path)));
    form.setErrors(Object.fromEntries(found));
    const [first] = found;
    if (first) form.getInputNode(first[0])?.focus();
    return found.length === 0;
  }

  return {
    values,
    isEdit: isChange || isUpdate(operation),
    isDirty,
    isSaving,
    error: unplaced,
    conflict,
    faulted,
    faults: form.errors,
    field: fieldProps,
    checkFields,
    set: (name, value) => form.setFieldValue(name, value as never),
    onSubmit: form.onSubmit(
      (typed) => save(typed as Values),
      (faults) => form.getInputNode(Object.keys(faults)[0] ?? '')?.focus(),
    ),
  };
}

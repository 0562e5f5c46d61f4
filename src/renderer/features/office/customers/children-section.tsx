/** What exists only in the list of its customer, the contacts and the sites: lists them, adds, changes and removes one. */
import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import type { FieldValues } from '#renderer/ui/form/form-input.ts';
import type { FormContract, FormOperation, OperationForm } from '#renderer/ui/form/operation-form.ts';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { Entries } from '#renderer/ui/pages/entries.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { fold } from '#shared/sort-key.ts';
import type { Customer } from '#shared/contract/office/customers.ts';
import { ChildMenu, type ChildMenuWords } from './child-menu.tsx';
import { rereadFrom } from './reread-child.ts';

interface Child {
  readonly id: string;
  readonly version: number;
  readonly customerId: string;
  readonly name: string;
  readonly notes: string | null;
}

interface Write<Input, Row> {
  readonly operation: FormOperation<Input, Row>;
  readonly contract: FormContract<NoInfer<Input>>;
}

interface ChildKind<Row extends Child, Values extends FieldValues, Create, Update> {
  readonly words: ChildMenuWords & {
    readonly title: string;
    readonly empty: string;
    readonly add: string;
    readonly edit: (name: string) => string;
    readonly saved: (name: string) => string;
    readonly fields: Readonly<Record<keyof Values, string>>;
  };
  readonly icon: Icon;
  readonly blank: Values;
  readonly toValues: (row: Row) => Values;
  readonly create: Write<Create, Row> & { readonly fixed: (customerId: string) => Partial<Create> };
  readonly update: Write<Update, Row>;
  readonly list: (input: { customerId: string }) => Promise<{ items: Row[] }>;
  readonly useList: (customerId: string) => UseQueryResult<{ items: Row[] }>;
  readonly useRemove: () => (row: { id: string; version: number }) => Promise<unknown>;
  /** Told in words, what tells two of one name apart; the first that is known is said. */
  readonly apart: (row: Row) => readonly (string | null | undefined)[];
  /** What stands below the name. */
  readonly details: (row: Row) => readonly ReactNode[];
  readonly Fields: (props: { form: OperationForm<Values> }) => ReactNode;
}

/** Lets the compiler find the types of a kind in its parts. */
export const childKind = <Row extends Child, Values extends FieldValues, Create, Update>(kind: ChildKind<Row, Values, Create, Update>) => kind;

/** Its name, and where another one is called so too, what tells the two apart: *Eva Doppel, 044 555 99 88*. */
function spokenAmong<Row extends Child>(all: readonly Row[], row: Row, apart: (row: Row) => readonly (string | null | undefined)[]): string {
  const namesakes = all.filter(({ id, name }) => id !== row.id && fold(name) === fold(row.name));
  if (namesakes.length === 0) return row.name;
  const facts = apart(row);
  const telling = facts.findIndex((fact, place) => fact && namesakes.every((other) => apart(other)[place] !== fact));
  const told = telling === -1 ? facts.filter(Boolean) : [facts[telling]];
  return [row.name, ...told].join(', ');
}

interface ChildrenSectionProps<Row extends Child, Values extends FieldValues, Create, Update> {
  customer: Customer;
  kind: ChildKind<Row, Values, Create, Update>;
}

export function ChildrenSection<Row extends Child, Values extends FieldValues, Create, Update>({
  customer: { id: customerId, can },
  kind,
}: ChildrenSectionProps<Row, Values, Create, Update>) {
  const { words, icon: AddIcon, useList, useRemove, details, apart } = kind;
  const [edited, setEdited] = useState<Row | 'new' | null>(null);
  const closed = () => setEdited(null);
  const remove = useRemove();
  return (
    <Section
      title={words.title}
      actions={
        can.update && (
          <Button variant="subtle" color="gray" leftSection={<AddIcon size={16} stroke={1.5} />} onClick={() => setEdited('new')}>
            {words.add}
          </Button>
        )
      }
    >
      <Read query={useList(customerId)} lines={2}>
        {({ items }) => (
          <Entries
            empty={words.empty}
            entries={items.map((row) => ({
              key: row.id,
              title: row.name,
              details: details(row),
              body: row.notes,
              end: can.update && (
                <ChildMenu
                  name={spokenAmong(items, row, apart)}
                  words={words}
                  onEdit={() => setEdited(row)}
                  onRemove={() => remove({ id: row.id, version: row.version })}
                />
              ),
            }))}
          />
        )}
      </Read>
      {edited === 'new' && <NewChildDialogue kind={kind} customerId={customerId} onClosed={closed} />}
      {edited && edited !== 'new' && <ChangeChildDialogue kind={kind} row={edited} onClosed={closed} />}
    </Section>
  );
}

interface ChildDialogueProps<Row extends Child, Values extends FieldValues, Create, Update> {
  kind: ChildKind<Row, Values, Create, Update>;
  onClosed: () => void;
}

function NewChildDialogue<Row extends Child, Values extends FieldValues, Create, Update>({
  kind,
  customerId,
  onClosed,
}: ChildDialogueProps<Row, Values, Create, Update> & { customerId: string }) {
  const { words, blank: initial, create, Fields } = kind;
  const { dialogue, onDone } = useSaved(kind);
  const form = useOperationForm({ ...create, initial, fixed: create.fixed(customerId), onDone });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.add} form={form} action={words.add} labels={words.fields}>
      <Fields form={form} />
    </FormDialogue>
  );
}

function ChangeChildDialogue<Row extends Child, Values extends FieldValues, Create, Update>({
  kind,
  row,
  onClosed,
}: ChildDialogueProps<Row, Values, Create, Update> & { row: Row }) {
  const { words, blank: initial, toValues, update, list, Fields } = kind;
  const { dialogue, onDone } = useSaved(kind);
  const form = useOperationForm({ ...update, initial, edits: { record: row, toValues, reread: rereadFrom(list, row) }, onDone });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.edit(row.name)} form={form} action={text.forms.save} labels={words.fields}>
      <Fields form={form} />
    </FormDialogue>
  );
}

/** Says that it is saved, and closes. */
function useSaved({ words }: { words: { readonly saved: (name: string) => string } }) {
  const dialogue = useDialogue();
  return {
    dialogue,
    onDone: ({ name }: Child): void => {
      toastDone(words.saved(name));
      dialogue.close();
    },
  };
}

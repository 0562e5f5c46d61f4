/** The parts that the work usually needs, each once with its quantity. */
import { ActionIcon, Button, Input } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { partChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import type { Procedure } from '#shared/contract/work/procedures.ts';
import classes from './draft.module.css';

const { draft: words, fields } = text.procedures;

export interface StandardPart {
  readonly partId: string;
  readonly quantity: string;
}

interface PartsEditorProps {
  parts: readonly StandardPart[];
  /** Those of the revision, whose names are known. */
  known: Procedure['shown']['parts'];
  error: ReactNode;
  onChange: (parts: readonly StandardPart[]) => void;
}

export function PartsEditor({ parts, known, error, onChange }: PartsEditorProps) {
  const nameOf = (id: string) => {
    const part = known.find(({ partId }) => partId === id);
    return part ? Promise.resolve(`${part.sku} · ${part.name}`) : partChoices.name(id);
  };
  return (
    <Input.Wrapper data-wide label={fields.parts} labelElement="div" error={error}>
      <div className={classes.parts}>
        {parts.map((part, index) => (
          // A part may stand there once, but while it is chosen it has no name of its own yet.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <div key={index} className={classes.part}>
            <RecordSelect
              label={words.part}
              find={partChoices.find}
              name={nameOf}
              required
              value={part.partId || null}
              onChange={(partId) => onChange(parts.with(index, { ...part, partId: partId ?? '' }))}
            />
            <DecimalInput label={words.quantity} required value={part.quantity} onChange={(quantity) => onChange(parts.with(index, { ...part, quantity }))} />
            <ActionIcon aria-label={words.removePart} onClick={() => onChange(parts.toSpliced(index, 1))}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </div>
        ))}
        <Button
          className={classes.add ?? ''}
          variant="default"
          leftSection={<IconPlus size={16} />}
          onClick={() => onChange([...parts, { partId: '', quantity: '1' }])}
        >
          {words.addPart}
        </Button>
      </div>
    </Input.Wrapper>
  );
}

/** Two people changed one record: who changed what, and for each field that both touched, whose value stays. */
import { Radio, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { spokenDistance } from '../values/dates.ts';
import states from '../pages/states.module.css';
import classes from './form.module.css';
import { isBlank, isSame, type FieldValues } from './form-input.ts';
import type { OperationForm } from './use-operation-form.ts';

interface ConflictNoteProps<Values extends FieldValues> {
  form: OperationForm<Values>;
  labels: Readonly<Partial<Record<keyof Values, string>>>;
  show: ((field: string, value: unknown) => string) | undefined;
}

const words = text.forms.conflict;
const plainly = (_field: string, value: unknown) => String(value);
const listFormat = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export function ConflictNote<Values extends FieldValues>({ form, labels, show = plainly }: ConflictNoteProps<Values>) {
  if (!form.conflict) return null;
  const { changed, fields } = form.conflict;
  const labelOf = (field: string) => labels[field] ?? field;
  const spoken = (field: string, value: unknown) => (isBlank(value) ? words.empty : show(field, value));
  return (
    <div className={states.note} data-tone="amber" role="alert">
      <IconUsers className={states.noteIcon} size={18} aria-hidden />
      <div className={states.noteBody}>
        <Text className={states.noteTitle}>{words.title}</Text>
        {changed && (
          <Text>
            {changed.fields.length > 0
              ? words.changed(changed.by, listFormat.format(changed.fields.map(labelOf)), spokenDistance(changed.at))
              : words.changedSomething(changed.by, spokenDistance(changed.at))}
          </Text>
        )}
        <Text>{fields.length > 0 ? words.kept : words.noOverlap}</Text>
        {fields.map(({ field, mine, theirs }) => (
          <Radio.Group
            key={field}
            label={labelOf(field)}
            className={classes.choice}
            value={isSame(form.values[field], theirs) ? 'theirs' : 'mine'}
            onChange={(whose) => form.set(field, (whose === 'theirs' ? theirs : mine) as Values[string])}
          >
            <Stack gap={8}>
              <Radio value="mine" label={`${words.keepMine}: ${spoken(field, mine)}`} />
              <Radio value="theirs" label={`${words.takeTheirs}: ${spoken(field, theirs)}`} />
            </Stack>
          </Radio.Group>
        ))}
      </div>
    </div>
  );
}

/** What is wrong, how the aircraft looks, and what came along. */
import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { text } from '#renderer/text/text.ts';
import { focusHere } from '#renderer/ui/actions/focus-here.ts';
import { titleFrom } from './draft.ts';
import type { IntakePart } from './intake-part.ts';

const { fields, ...words } = text.intake;

export function ComplaintPart({ values: { complaint, title }, set, fault, startsHere = false }: IntakePart) {
  return (
    <>
      <Textarea
        {...(startsHere && { ref: focusHere })}
        label={fields.complaint}
        required
        placeholder={words.complaintHint}
        value={complaint}
        error={fault('complaint')}
        onChange={({ currentTarget: { value } }) => set({ complaint: value })}
      />
      <TextInput
        label={fields.title}
        placeholder={titleFrom(complaint)}
        value={title}
        error={fault('title')}
        onChange={({ currentTarget: { value } }) => set({ title: value })}
      />
    </>
  );
}

export function ConditionPart({ values: { condition }, set, fault }: IntakePart) {
  return (
    <Textarea
      label={fields.condition}
      required
      minRows={2}
      placeholder={words.conditionHint}
      value={condition}
      error={fault('condition')}
      onChange={({ currentTarget: { value } }) => set({ condition: value })}
    />
  );
}

export function AccessoriesPart({ values: { accessories }, set, fault }: IntakePart) {
  return (
    <TagsInput
      label={fields.accessories}
      placeholder={accessories.length === 0 ? words.accessoriesHint : ''}
      data={words.suggestions}
      value={accessories}
      error={fault('accessories')}
      acceptValueOnBlur
      onChange={(next) => set({ accessories: next })}
    />
  );
}

/** The input of a setting, by its kind: a switch is saved at once, what is typed when it is done. */
import { Button, NumberInput, Switch, TagsInput, TextInput } from '@mantine/core';
import type { SyntheticEvent } from 'react';
import { text } from '#renderer/text/text.ts';
import { DecimalInput } from '#renderer/ui/form/decimal-input.tsx';
import { unitOf } from '#renderer/ui/values/units.ts';
import type { Setting, SettingValue } from '#shared/contract/ground/settings.ts';
import classes from './settings.module.css';

interface SettingInputProps {
  setting: Setting;
  /** What was typed and not saved; null for nothing. */
  draft: SettingValue | null;
  describedBy: string;
  isSaving: boolean;
  onChange: (value: SettingValue) => void;
  onSave: (value: SettingValue) => void;
}

export function SettingInput({ setting, draft, describedBy, isSaving, onChange, onSave }: SettingInputProps) {
  const { title, value, canChange, input } = setting;
  const own = { 'aria-label': title, 'aria-describedby': describedBy, disabled: !canChange };

  if (input.kind === 'switch') {
    return <Switch {...own} checked={value === true} disabled={!canChange || isSaving} onChange={(event) => onSave(event.currentTarget.checked)} />;
  }

  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (draft !== null) onSave(draft);
  }

  return (
    <form className={classes.entry} onSubmit={submit} noValidate>
      <TypedInput own={own} input={input} draft={draft ?? value} onChange={onChange} />
      {draft !== null && (
        <Button type="submit" loading={isSaving}>
          {text.settings.save}
        </Button>
      )}
    </form>
  );
}

interface TypedInputProps {
  own: { 'aria-label': string; 'aria-describedby': string; disabled: boolean };
  input: Setting['input'];
  draft: SettingValue;
  onChange: (value: SettingValue) => void;
}

function TypedInput({ own, input, draft, onChange }: TypedInputProps) {
  switch (input.kind) {
    case 'number':
      return (
        <NumberInput
          {...own}
          allowDecimal={false}
          allowNegative={input.min < 0}
          hideControls
          suffix={` ${unitOf(Number(draft), input.unit)}`}
          thousandSeparator=","
          value={typeof draft === 'number' ? draft : ''}
          onChange={(typed) => onChange(typed)}
        />
      );
    case 'decimal':
      return <DecimalInput {...own} unit={input.unit} value={String(draft)} onChange={onChange} />;
    case 'list':
      return <TagsInput {...own} placeholder={text.settings.addEntry} maxTags={input.maxItems} value={Array.isArray(draft) ? draft : []} onChange={onChange} />;
    case 'text':
      return <TextInput {...own} maxLength={input.maxLength} value={String(draft)} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'switch':
      return null;
  }
}

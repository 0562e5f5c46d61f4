/** The lines of an estimate with what they come to, and the two ways to save it. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { text } from '#renderer/text/text.ts';
import { InlineForm } from '#renderer/ui/form/inline-form.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { spokenMoney } from '#renderer/ui/values/numbers.tsx';
import { blankLine, EstimateLine, totalOf, type EstimateValues } from './estimate-line.tsx';
import classes from './estimate.module.css';
import type { KeepOrIssue } from './use-keep-or-issue.ts';

const words = text.estimates;

interface EstimateFormProps {
  form: OperationForm<EstimateValues>;
  after: KeepOrIssue;
  currency: string;
  onCancel: () => void;
}

/** Values as a conflict shows them. */
const show = (_field: string, value: unknown): string =>
  Array.isArray(value) ? (value as EstimateValues['lines']).map(({ description }) => description).join(', ') : String(value);

export function EstimateForm({ form, after, currency, onCancel }: EstimateFormProps) {
  const { lines } = form.values;
  const total = totalOf(lines, currency);

  const savingAs =
    (next: 'keep' | 'issue'): OperationForm<EstimateValues>['onSubmit'] =>
    (event) => {
      after.choose(next);
      form.onSubmit(event);
    };

  return (
    <InlineForm
      form={{ ...form, onSubmit: savingAs('keep') }}
      action={words.saveDraft}
      also={
        <Button variant="default" onClick={() => savingAs('issue')()}>
          {words.saveAndIssue}
        </Button>
      }
      onCancel={onCancel}
      labels={{ lines: words.title, expiresAt: words.expiresAt }}
      show={show}
    >
      <ol className={classes.writing}>
        {lines.map((_line, place) => (
          // A line is what stands at its place: there is nothing else to know it by.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <EstimateLine key={place} form={form} place={place} currency={currency} isOnly={lines.length === 1} />
        ))}
      </ol>
      <div className={classes.underLines}>
        <Button variant="subtle" color="gray" leftSection={<IconPlus size={16} stroke={1.5} />} onClick={() => form.set('lines', [...lines, { ...blankLine }])}>
          {words.addLine}
        </Button>
        <span>
          {words.total}: <strong>{total === null ? '–' : spokenMoney({ amountMinor: total, currency })}</strong>
        </span>
      </div>
      <InstantInput label={words.expiresAt} description={words.expiresHint} range="future" {...form.field('expiresAt')} required={false} />
    </InlineForm>
  );
}

/** Writes an estimate: lines with quantity and price, kept as a draft or issued at once. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '#renderer/api/client.ts';
import { useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/app/text/text.ts';
import { InlineForm } from '#renderer/ui/form/inline-form.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { spokenMoney } from '#renderer/ui/numbers.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { Estimate } from '#shared/contract/estimates.ts';
import { blankLine, EstimateLine, totalOf, type LineValues } from './estimate-line.tsx';
import classes from './estimate.module.css';

const words = text.estimates;

interface EstimateFormProps {
  workOrderId: string;
  /** The draft to change; null for a new one. */
  draft: Estimate | null;
  onClose: () => void;
}

export function EstimateForm({ workOrderId, draft, onClose }: EstimateFormProps) {
  const { organisation } = useSession().me;
  const currency = draft?.total.currency ?? organisation.currency;
  const issuesAfter = useRef(false);
  const { mutate: issue } = useMutation(api.estimates.issue.mutationOptions({ onSuccess: () => toastDone(words.issued) }));

  const done = ({ id, version }: Estimate) => {
    onClose();
    if (issuesAfter.current) issue({ id, version });
    else toastDone(words.saved);
  };
  const initial = {
    lines: (draft?.lines ?? [blankLine]).map(({ description, quantity, unitPrice }): LineValues => ({ description, quantity, unitPrice })),
    expiresAt: draft?.expiresAt ?? '',
  };
  const creating = useOperationForm({ operation: api.estimates.create, initial, fixed: { workOrderId }, onDone: done });
  const updating = useOperationForm({ operation: api.estimates.update, initial, fixed: { id: draft?.id ?? '', ...(draft && { version: draft.version }) }, onDone: done });
  const form = draft ? updating : creating;
  const { lines } = form.values;
  const total = totalOf(lines, currency);

  function submit(andIssue: boolean) {
    issuesAfter.current = andIssue;
    form.onSubmit();
  }

  return (
    <InlineForm
      form={{ ...form, onSubmit: (event) => ((issuesAfter.current = false), form.onSubmit(event)) }}
      action={words.saveDraft}
      also={
        <Button variant="default" onClick={() => submit(true)}>
          {words.saveAndIssue}
        </Button>
      }
      onCancel={onClose}
      labels={{ lines: words.title, expiresAt: words.expiresAt }}
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

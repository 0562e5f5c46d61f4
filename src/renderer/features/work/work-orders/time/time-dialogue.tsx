/** Enters time by hand, or corrects what was recorded. */
import { Checkbox, NumberInput, Textarea } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useMay, useSession } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { personChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { time, type TimeEntry } from '#shared/contract/work/time.ts';

const words = text.orderTime;
const labels = { userId: words.person, startedAt: words.startedAt, minutes: words.minutes, billable: words.billable, note: words.note };
const anHour = 60;

interface TimeDialogueProps {
  workOrderId: string;
  /** The entry to correct; null for a new one. */
  entry: TimeEntry | null;
  onClosed: () => void;
}

export function TimeDialogue({ workOrderId, entry, onClosed }: TimeDialogueProps) {
  return entry ? <CorrectTime entry={entry} onClosed={onClosed} /> : <EnterTime workOrderId={workOrderId} onClosed={onClosed} />;
}

function EnterTime({ workOrderId, onClosed }: { workOrderId: string; onClosed: () => void }) {
  const dialogue = useDialogue();
  const { me } = useSession();
  const mayManage = useMay()('service:time:manage');
  const [anHourAgo] = useState(() => dayjs().subtract(anHour, 'minute').toISOString());
  const form = useOperationForm({
    operation: api.time.create,
    contract: time.create,
    initial: { userId: me.user.id as string | null, startedAt: anHourAgo, minutes: anHour as number | string, billable: true, note: '' },
    fixed: { workOrderId },
    onDone: () => {
      dialogue.close();
      toastDone(words.entered);
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.enterTitle} form={form} action={words.enterAction} labels={labels}>
      <NumberInput label={words.minutes} min={1} max={1440} step={15} {...form.field('minutes')} />
      <InstantInput label={words.startedAt} range="past" {...form.field('startedAt')} />
      {mayManage && <RecordSelect label={words.person} {...personChoices} {...form.field('userId')} />}
      <Checkbox label={words.billable} {...form.field('billable', { type: 'checkbox' })} required={false} />
      <Textarea label={words.note} minRows={2} {...form.field('note')} />
    </FormDialogue>
  );
}

const toValues = ({ startedAt, minutes, billable, note }: TimeEntry) => ({
  startedAt,
  minutes: minutes ?? ('' as number | string),
  billable,
  note: note ?? '',
});

function CorrectTime({ entry, onClosed }: { entry: TimeEntry; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.time.update,
    contract: time.update,
    initial: toValues(entry),
    fixed: { id: entry.id, version: entry.version },
    onDone: () => {
      dialogue.close();
      toastDone(words.saved);
    },
  });
  return (
    <FormDialogue dialogue={dialogue} onClosed={onClosed} title={words.editTitle} intro={entry.user.name} form={form} action={text.forms.save} labels={labels}>
      <NumberInput label={words.minutes} min={1} max={1440} step={15} {...form.field('minutes')} />
      <InstantInput label={words.startedAt} range="past" {...form.field('startedAt')} />
      <Checkbox label={words.billable} {...form.field('billable', { type: 'checkbox' })} required={false} />
      <Textarea label={words.note} minRows={2} {...form.field('note')} />
    </FormDialogue>
  );
}

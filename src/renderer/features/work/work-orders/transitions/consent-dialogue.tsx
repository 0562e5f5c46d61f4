/** Records what the customer said to the issued estimate. */
import { Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { spokenMoney } from '#renderer/ui/values/numbers.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import type { TransitionDialogueProps } from './transition-dialogue.tsx';

const words = text.estimates.consent;
const ways = (Object.entries(words.ways) as [keyof typeof words.ways, string][]).map(([value, label]) => ({ value, label }));

export function ConsentDialogue({ order: { id, version, customer }, transition, onClosed }: TransitionDialogueProps) {
  const dialogue = useDialogue();
  const maySee = useMay()('service:estimate:view');
  const { data } = useQuery({ ...api.estimates.list.queryOptions({ input: { workOrderId: id } }), enabled: maySee });
  const issued = data?.items.find(({ status }) => status === 'issued');
  const form = useOperationForm({
    operation: api.workOrders.recordConsent,
    contract: workOrders.recordConsent,
    initial: { answer: transition.to === 'declined' ? 'declined' : 'accepted', answeredBy: customer?.name ?? '', how: 'phone', note: '' },
    fixed: { id, version },
    onDone: ({ number, status }) => {
      dialogue.close();
      toastDone(text.workOrders.moved(number, text.workOrders.statuses[status]));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.title}
      intro={issued && words.about(spokenMoney(issued.total))}
      form={form}
      action={words.action}
      labels={words}
    >
      <Radio.Group label={words.answer} {...form.field('answer')}>
        <Stack gap={8} mt={4}>
          <Radio value="accepted" label={words.accepted} />
          <Radio value="declined" label={words.declined} />
        </Stack>
      </Radio.Group>
      <TextInput label={words.answeredBy} {...form.field('answeredBy')} />
      <Select label={words.how} data={ways} {...form.field('how')} />
      <Textarea label={words.note} {...form.field('note')} />
    </FormDialogue>
  );
}

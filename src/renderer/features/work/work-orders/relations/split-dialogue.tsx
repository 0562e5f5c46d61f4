/** Moves open steps into an order of their own for the same aircraft. */
import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { Read } from '#renderer/ui/pages/read.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { orderPath } from '../order-path.ts';

const { fields, ...words } = text.workOrders;

export function SplitDialogue({ order: { id, version, title }, onClosed }: { order: WorkOrder; onClosed: () => void }) {
  const dialogue = useDialogue();
  const navigate = useNavigate();
  const checklist = useQuery(api.checklist.list.queryOptions({ input: { workOrderId: id } }));
  const form = useOperationForm({
    operation: api.workOrders.split,
    contract: workOrders.split,
    initial: { title, stepIds: [] as string[] },
    fixed: { id, version },
    onDone: async (made) => {
      dialogue.close();
      toastDone(words.splitDone(made.number));
      await navigate(orderPath(made));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.splitTitle}
      intro={words.splitBody}
      form={form}
      action={words.makeOrder}
      labels={{ title: fields.title, stepIds: words.splitSteps }}
    >
      <TextInput label={fields.title} {...form.field('title')} />
      <Read query={checklist}>
        {({ items }) => {
          const open = items.filter(({ status, result }) => status === 'open' && result === null);
          if (open.length === 0) return <Text c="dimmed">{words.splitNone}</Text>;
          return (
            <Checkbox.Group label={words.splitSteps} {...form.field('stepIds')} required={false}>
              <Stack gap={8} mt={4}>
                {open.map((step) => (
                  <Checkbox key={step.id} value={step.id} label={step.title} />
                ))}
              </Stack>
            </Checkbox.Group>
          );
        }}
      </Read>
    </FormDialogue>
  );
}

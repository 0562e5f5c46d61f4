/** Links an order to another one, as a sentence: this order blocks that one. */
import { Select } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { workOrderChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';

const words = text.workOrders;
const kinds = Object.entries(words.linkKinds).map(([value, label]) => ({ value, label }));

export function LinkDialogue({ order: { id, links, number }, onClosed }: { order: WorkOrder; onClosed: () => void }) {
  const dialogue = useDialogue();
  const form = useOperationForm({
    operation: api.workOrders.link,
    contract: workOrders.link,
    initial: { kind: 'blocks', otherId: null as string | null },
    fixed: { id },
    onDone: (linked) => {
      dialogue.close();
      const known = new Set(links.map((link) => link.id));
      toastDone(words.linked(linked.links.find((link) => !known.has(link.id))?.order.number ?? number));
    },
  });
  const others = { ...workOrderChoices, find: async (typed: string) => (await workOrderChoices.find(typed)).filter(({ value }) => value !== id) };
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.linkTitle}
      form={form}
      action={words.link}
      labels={{ kind: words.linkKind, otherId: words.linkOther }}
    >
      <Select label={words.linkKind} data={kinds} {...form.field('kind')} />
      <RecordSelect label={words.linkOther} {...others} {...form.field('otherId')} />
    </FormDialogue>
  );
}

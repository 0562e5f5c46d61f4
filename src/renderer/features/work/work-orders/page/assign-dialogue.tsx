/** Assigns an order to a person, a team, both or nobody. */
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { personChoices, teamChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastWithUndo } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';

const { fields, ...words } = text.workOrders;

export function AssignDialogue({ order, onClosed }: { order: WorkOrder; onClosed: () => void }) {
  const dialogue = useDialogue();
  const before = { assigneeId: order.assignee?.id ?? null, teamId: order.team?.id ?? null };
  const form = useOperationForm({
    operation: api.workOrders.assign,
    contract: workOrders.assign,
    initial: before,
    fixed: { id: order.id, version: order.version },
    onDone: ({ assignee, team }) => {
      dialogue.close();
      const name = assignee?.name ?? team?.name;
      toastWithUndo(name ? words.assigned(name) : words.assignedToNobody, () => client.workOrders.assign({ id: order.id, ...before }));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.assign}
      form={form}
      action={words.assign}
      labels={{ assigneeId: fields.assignee, teamId: fields.team }}
    >
      <RecordSelect label={fields.assignee} {...personChoices} {...form.field('assigneeId')} required={false} />
      <RecordSelect label={fields.team} {...teamChoices} {...form.field('teamId')} />
    </FormDialogue>
  );
}

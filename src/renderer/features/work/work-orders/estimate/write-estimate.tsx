/** Writes an estimate, or changes a draft: one form, two operations. */
import { api, client } from '#renderer/api/client.ts';
import { useSession } from '#renderer/api/session.ts';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { estimates, type Estimate } from '#shared/contract/work/estimates.ts';
import { EstimateForm } from './estimate-form.tsx';
import { blankLine, type EstimateValues } from './estimate-line.tsx';
import { useKeepOrIssue } from './use-keep-or-issue.ts';

export function NewEstimate({ workOrderId, onClose }: { workOrderId: string; onClose: () => void }) {
  const { organisation } = useSession().me;
  const after = useKeepOrIssue(onClose);
  const form = useOperationForm({
    operation: api.estimates.create,
    contract: estimates.create,
    initial: { lines: [blankLine], expiresAt: '' },
    fixed: { workOrderId },
    onDone: after.onDone,
  });
  return <EstimateForm form={form} after={after} currency={organisation.currency} onCancel={onClose} />;
}

const toValues = ({ lines, expiresAt }: Estimate): EstimateValues => ({
  lines: lines.map(({ description, quantity, unitPrice }) => ({ description, quantity, unitPrice })),
  expiresAt,
});

/** There is no operation for one estimate; an order has a handful. */
async function reread({ id, workOrderId }: Estimate): Promise<Estimate> {
  const { items } = await client.estimates.list({ workOrderId });
  const found = items.find((estimate) => estimate.id === id);
  if (!found) throw new Error(`Estimate ${id} is gone from its order`);
  return found;
}

export function ChangeEstimate({ draft, onClose }: { draft: Estimate; onClose: () => void }) {
  const after = useKeepOrIssue(onClose);
  const form = useOperationForm({
    operation: api.estimates.update,
    contract: estimates.update,
    initial: toValues(draft),
    edits: { record: draft, toValues, reread: () => reread(draft) },
    onDone: after.onDone,
  });
  return <EstimateForm form={form} after={after} currency={draft.total.currency} onCancel={onClose} />;
}

/** Adds a part to the parts list. */
import { useNavigate } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { parts } from '#shared/contract/store/parts.ts';
import { blankPart, PartFields } from './part-fields.tsx';

const words = text.parts;

export default function PartCreatePage() {
  const navigate = useNavigate();
  const withCost = useMay()('inventory:partcost:update');
  const form = useOperationForm({
    operation: api.parts.create,
    contract: parts.create,
    initial: blankPart,
    // A blank is sent as null, which counts as writing the cost.
    ...(!withCost && { fixed: { cost: undefined } }),
    onDone: async ({ id, name }) => {
      toastDone(words.created(name));
      await navigate(`/parts/${id}`, { replace: true });
    },
  });
  return (
    <FormPage face="store" title={words.newOne} form={form} action={words.create} cancelTo="/parts" labels={words.fields}>
      <PartFields form={form} withCost={withCost} />
    </FormPage>
  );
}

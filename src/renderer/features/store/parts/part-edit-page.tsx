/** Changes a part. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { parts, type Part } from '#shared/contract/store/parts.ts';
import { blankPart, PartFields, type PartValues } from './part-fields.tsx';

const words = text.parts;

const toValues = (part: Part): PartValues => ({
  sku: part.sku,
  name: part.name,
  description: part.description ?? '',
  manufacturer: part.manufacturer ?? '',
  mpn: part.mpn ?? '',
  category: part.category ?? '',
  unit: part.unit,
  unitPrice: part.unitPrice,
  currency: part.currency,
  serialised: part.serialised,
  cost: part.cost ? { unitCost: part.cost.unitCost } : null,
});

/** Values as a conflict shows them. */
function show(field: string, value: unknown): string {
  if (field === 'cost') return (value as PartValues['cost'])?.unitCost ?? text.forms.conflict.empty;
  if (field === 'serialised') return value ? text.shell.yes : text.shell.no;
  return String(value);
}

export default withRecord(api.parts.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/parts/${record.id}`;
  const form = useOperationForm({
    operation: api.parts.update,
    contract: parts.update,
    initial: blankPart,
    edits: { record, toValues, reread: () => client.parts.get({ id: record.id }) },
    onDone: async ({ name }) => {
      toastDone(words.saved(name));
      await navigate(ownPage, { replace: true });
    },
  });
  return (
    <FormPage face="store" title={record.name} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields} show={show}>
      <PartFields form={form} withCost={record.can.updateCost && record.cost !== undefined} />
    </FormPage>
  );
});

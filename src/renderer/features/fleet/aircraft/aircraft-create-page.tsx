/** Registers an aircraft. */
import { useNavigate, useSearchParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { FormPage, FormSection } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { customerChoices } from '#renderer/records/record-choices.ts';
import { RecordSelect } from '#renderer/ui/form/record-select.tsx';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { aircraft as aircraftContract } from '#shared/contract/fleet/aircraft.ts';
import { AircraftFields, blankAircraft } from './aircraft-fields.tsx';

const words = text.fleet;

export default function AircraftCreatePage() {
  const navigate = useNavigate();
  // A customer's page leads here with its own id.
  const [address] = useSearchParams();
  const form = useOperationForm({
    operation: api.aircraft.create,
    contract: aircraftContract.create,
    initial: { ...blankAircraft, customerId: address.get('customer') },
    onDone: async (aircraft) => {
      toastDone(words.created(aircraftModel(aircraft)));
      await navigate(`/aircraft/${aircraft.id}`, { replace: true });
    },
  });
  return (
    <FormPage face="fleet" title={words.newOne} form={form} action={words.create} cancelTo="/aircraft" labels={words.fields}>
      <FormSection title={words.fields.owner}>
        <RecordSelect label={words.fields.customerId} {...customerChoices} {...form.field('customerId')} />
      </FormSection>
      <AircraftFields form={form} />
    </FormPage>
  );
}

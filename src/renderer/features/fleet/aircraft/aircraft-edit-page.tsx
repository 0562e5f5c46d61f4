/** Changes an aircraft. */
import { useNavigate } from 'react-router';
import { api, client } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { spokenReading } from '#renderer/records/reading.tsx';
import { FormPage } from '#renderer/ui/form/form-page.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import { withRecord } from '#renderer/ui/pages/with-record.tsx';
import { aircraft as aircraftContract, type Aircraft, type FrameClass } from '#shared/contract/fleet/aircraft.ts';
import { AircraftFields, blankAircraft, type AircraftValues } from './aircraft-fields.tsx';

const words = text.fleet;

const toValues = (aircraft: Aircraft): AircraftValues => ({
  maker: aircraft.maker,
  model: aircraft.model,
  airframeSerial: aircraft.airframeSerial,
  registration: aircraft.registration ?? '',
  frameClass: aircraft.frameClass,
  classMark: aircraft.classMark,
  takeOffMassGrams: aircraft.takeOffMassGrams ?? '',
  remoteIdSerial: aircraft.identity?.remoteIdSerial ?? '',
  operatorId: aircraft.identity?.operatorId ?? '',
  flightControllerId: aircraft.flightControllerId ?? '',
  firmware: aircraft.firmware ?? '',
  flightSeconds: aircraft.flightSeconds ?? '',
  flights: aircraft.flights ?? '',
  landings: aircraft.landings ?? '',
  cycles: aircraft.cycles ?? '',
  notes: aircraft.notes ?? '',
});

/** Values as a conflict shows them. */
function show(field: string, value: unknown): string {
  if (field === 'frameClass') return words.frames[value as FrameClass];
  if (field === 'flightSeconds' && typeof value === 'number') return spokenReading(field, value);
  return value === '' || value === null ? text.forms.conflict.empty : String(value);
}

export default withRecord(api.aircraft.get, ({ record }) => {
  const navigate = useNavigate();
  const ownPage = `/aircraft/${record.id}`;
  const form = useOperationForm({
    operation: api.aircraft.update,
    contract: aircraftContract.update,
    initial: blankAircraft,
    edits: { record, toValues, reread: () => client.aircraft.get({ id: record.id }) },
    onDone: async (aircraft) => {
      toastDone(words.saved(aircraftModel(aircraft)));
      await navigate(ownPage, { replace: true });
    },
  });
  return (
    <FormPage face="fleet" title={aircraftModel(record)} form={form} action={text.forms.save} cancelTo={ownPage} labels={words.fields} show={show}>
      <AircraftFields form={form} />
    </FormPage>
  );
});

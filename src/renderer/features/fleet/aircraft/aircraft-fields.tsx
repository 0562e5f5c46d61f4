/** The fields of an aircraft, the same for registering and changing one. */
import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { FlightTimeInput } from '#renderer/ui/form/flight-time-input.tsx';
import { FormSection } from '#renderer/ui/form/form-page.tsx';
import type { OperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { classMarks, frameClasses, type Aircraft, type FrameClass } from '#shared/contract/fleet/aircraft.ts';
import { RemoteIdInput } from './remote-id-input.tsx';

const { fields, frames, ...words } = text.fleet;

export const blankAircraft = {
  maker: '',
  model: '',
  airframeSerial: '',
  registration: '',
  frameClass: 'quad' as FrameClass,
  classMark: null as Aircraft['classMark'],
  takeOffMassGrams: '' as number | '',
  remoteIdSerial: '',
  operatorId: '',
  flightControllerId: '',
  firmware: '',
  flightSeconds: '' as number | string,
  flights: '' as number | '',
  landings: '' as number | '',
  cycles: '' as number | '',
  notes: '',
};
export type AircraftValues = typeof blankAircraft;

const wholeNumber = { allowDecimal: false, allowNegative: false, hideControls: true, thousandSeparator: ',' } as const;

export function AircraftFields<Values extends AircraftValues>({ form }: { form: OperationForm<Values> }) {
  const seesIdentity = useMay()('fleet:identity:view');
  return (
    <>
      <FormSection title={words.one}>
        <TextInput label={fields.maker} {...form.field('maker')} />
        <TextInput label={fields.model} {...form.field('model')} />
        <TextInput label={fields.airframeSerial} {...form.field('airframeSerial')} />
        <Select label={fields.frameClass} data={frameClasses.map((value) => ({ value, label: frames[value] }))} {...form.field('frameClass')} />
      </FormSection>
      <FormSection title={words.identity}>
        <TextInput label={fields.registration} {...form.field('registration')} />
        {seesIdentity && <RemoteIdInput label={fields.remoteIdSerial} {...form.field('remoteIdSerial')} />}
        {seesIdentity && <TextInput label={fields.operatorId} {...form.field('operatorId')} />}
        <Select label={fields.classMark} clearable data={classMarks} {...form.field('classMark')} />
      </FormSection>
      <FormSection title={words.technical}>
        <NumberInput label={fields.takeOffMassGrams} suffix=" g" {...wholeNumber} {...form.field('takeOffMassGrams')} />
        <TextInput label={fields.firmware} {...form.field('firmware')} />
        <TextInput label={fields.flightControllerId} {...form.field('flightControllerId')} />
      </FormSection>
      <FormSection title={words.totals}>
        <FlightTimeInput label={fields.flightSeconds} {...form.field('flightSeconds')} />
        <NumberInput label={fields.flights} {...wholeNumber} {...form.field('flights')} />
        <NumberInput label={fields.landings} {...wholeNumber} {...form.field('landings')} />
        <NumberInput label={fields.cycles} {...wholeNumber} {...form.field('cycles')} />
      </FormSection>
      <FormSection title={fields.notes}>
        <Textarea data-wide label={words.notesHint} {...form.field('notes')} />
      </FormSection>
    </>
  );
}

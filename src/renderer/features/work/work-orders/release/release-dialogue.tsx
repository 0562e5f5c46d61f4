/** Signs the release to service: everything that will be signed, what stands in the way, and the password again. */
import { Button, Input, Text, Textarea, TextInput } from '@mantine/core';
import { IconRefreshAlert, IconSignatureOff } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { text } from '#renderer/text/text.ts';
import { FormDialogue, useDialogue } from '#renderer/ui/form/form-dialogue.tsx';
import { InstantInput } from '#renderer/ui/form/instant-input.tsx';
import { PasswordInput } from '#renderer/ui/form/password-input.tsx';
import { useOperationForm } from '#renderer/ui/form/use-operation-form.ts';
import { blankReadings, ReadingsFields, readingsFaults, type ReadingsValues } from '#renderer/records/readings-fields.tsx';
import states from '#renderer/ui/pages/states.module.css';
import { toastDone } from '#renderer/ui/actions/toasts.tsx';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { workOrders } from '#shared/contract/work/work-orders.ts';
import { Blockers } from '../transitions/blockers.tsx';
import type { TransitionDialogueProps } from '../transitions/transition-dialogue.tsx';
import { ReleaseSummary } from './release-summary.tsx';
import { useWorkDone, type WorkDone } from './use-work-done.ts';

const words = text.release;

/** The last known readings, for the certifier to confirm. */
const known = (aircraft: WorkOrder['aircraft']): ReadingsValues =>
  aircraft ? { ...blankReadings, flightSeconds: aircraft.flightSeconds, flights: aircraft.flights, cycles: aircraft.cycles } : blankReadings;

/** Opens when everything that will be signed is read. */
export function ReleaseDialogue(props: TransitionDialogueProps) {
  const work = useWorkDone(props.order);
  return work && <ReleaseForm {...props} work={work} />;
}

function ReleaseForm({ order, transition, work, onClosed }: TransitionDialogueProps & { work: WorkDone }) {
  const dialogue = useDialogue();
  // What is signed is what was looked at: the order may change under the open dialogue.
  const [seen, setSeen] = useState(order.version);
  const isChanged = seen !== order.version;
  const form = useOperationForm({
    operation: api.workOrders.release,
    contract: workOrders.release,
    initial: {
      workDescription: work.rectified.join('\n'),
      dataReference: work.procedures.join(', '),
      completedAt: '',
      readings: known(order.aircraft),
      password: '',
    },
    fixed: { id: order.id, version: seen },
    check: ({ readings }) => readingsFaults(readings, order.aircraft),
    onDone: ({ number }) => {
      dialogue.close();
      toastDone(words.signed(number));
    },
  });
  return (
    <FormDialogue
      dialogue={dialogue}
      onClosed={onClosed}
      title={words.title}
      size="xl"
      form={form}
      action={words.sign}
      disabled={!transition.allowed || isChanged}
      labels={words}
      intro={words.intro(order.number)}
    >
      <Blockers blockers={transition.blockers} title={words.blocked} onLeave={dialogue.close} />
      {isChanged && (
        <div className={states.note} data-tone="amber" role="alert">
          <IconRefreshAlert className={states.noteIcon} size={18} aria-hidden />
          <div className={states.noteBody}>
            <Text className={states.noteTitle}>{words.changed}</Text>
            <Button variant="default" mt={8} onClick={() => setSeen(order.version)}>
              {words.lookedAt}
            </Button>
          </div>
        </div>
      )}
      {order.signing && order.signing.authority === null && (
        <div className={states.note} data-tone="amber" role="note">
          <IconSignatureOff className={states.noteIcon} size={18} aria-hidden />
          <div className={states.noteBody}>
            <Text className={states.noteTitle}>{words.noAuthorityTitle}</Text>
            <Text>{words.noAuthorityBody}</Text>
          </div>
        </div>
      )}
      <ReleaseSummary order={order} work={work} />
      <Textarea label={words.workDescription} {...form.field('workDescription')} />
      <TextInput label={words.dataReference} {...form.field('dataReference')} />
      <Input.Wrapper inputWrapperOrder={['label', 'description', 'input']} label={words.readings} description={words.readingsHint} descriptionProps={{ mb: 8 }}>
        <ReadingsFields
          values={form.values.readings}
          set={(readings) => form.set('readings', readings)}
          last={order.aircraft}
          fault={(path) => form.faults[path]}
        />
      </Input.Wrapper>
      <InstantInput label={words.completedAt} description={words.completedHint} range="past" {...form.field('completedAt')} />
      <PasswordInput label={words.password} autoComplete="current-password" {...form.field('password')} />
    </FormDialogue>
  );
}

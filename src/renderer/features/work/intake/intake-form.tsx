/** The form of the intake: its parts in the order of the talk at the counter, and what receives it. */
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isProblem } from '#renderer/api/problem.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { Page } from '#renderer/ui/pages/page.tsx';
import { readingsFaults } from '#renderer/records/readings-fields.tsx';
import { Columns, Section } from '#renderer/ui/pages/section.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { AircraftPart } from './aircraft-part.tsx';
import { CustomerPart } from './customer-part.tsx';
import { faultsOfDraft, type IntakeDraft } from './draft.ts';
import { enterGoesOn } from './enter-goes-on.ts';
import type { IntakePart } from './intake-part.ts';
import classes from './intake.module.css';
import { IntakeButtons } from './intake-buttons.tsx';
import { PhotosPart } from './photos-part.tsx';
import { printReceipt } from './print-receipt.ts';
import { PromisePart } from './promise-part.tsx';
import { ReadingsPart, useLastReadings } from './readings-part.tsx';
import { useDraft } from './use-draft.ts';
import { useFreshUndo } from './use-fresh-undo.ts';
import { useKeptPhotos } from './use-kept-photos.ts';
import { useReceive, type Received } from './use-receive.ts';
import { AccessoriesPart, ComplaintPart, ConditionPart } from './work-part.tsx';

const words = text.intake;
const { fields } = words;

interface IntakeFormProps {
  /** What the address names. */
  customerId: string | null;
  aircraftId: string | null;
  onReceived: (received: Received) => void;
}

/** Where the talk at the counter goes on. */
function firstBlank({ customerId, newCustomer, aircraftId, newAircraft }: IntakeDraft): 'customer' | 'aircraft' | 'complaint' {
  if (aircraftId ?? newAircraft) return 'complaint';
  return (customerId ?? newCustomer) ? 'aircraft' : 'customer';
}

/** What the program says of an aircraft that is new concerns the new aircraft here. */
const pathHere = (path: string) => (path === 'airframeSerial' ? `aircraft.${path}` : path);

export function IntakeForm({ customerId, aircraftId, onReceived }: IntakeFormProps) {
  const may = useMay();
  const form = useRef<HTMLFormElement>(null);
  const { values, isKept, set: change, clear } = useDraft({ customerId, aircraftId });
  const undo = useFreshUndo();
  const [start] = useState(() => firstBlank(values));
  const photos = useKeptPhotos(values.photos, (kept) => change({ photos: kept }));
  const [signature, setSignature] = useState<Blob | null>(null);
  const isBegunByHand = signature !== null || photos.uploads.list.length > 0;
  useEffect(() => {
    if (isBegunByHand) undo.end();
  }, [isBegunByHand, undo]);
  const [tried, setTried] = useState(false);
  // Another key is a fresh sheet to sign on.
  const [sheet, setSheet] = useState(0);
  const receive = useReceive();
  const { mutate: print } = useMutation({ mutationFn: printReceipt });

  const last = useLastReadings(values.aircraftId);

  const problem = isProblem(receive.error) ? receive.error : null;
  const told = Object.fromEntries((problem?.data?.issues ?? []).map(({ path, message }) => [pathHere(path), message]));
  const missing = () => ({
    ...faultsOfDraft(values),
    ...readingsFaults(values.readings, last),
    ...(signature && !values.signedBy.trim() && { signedBy: words.whoSigned }),
  });
  const faults: Record<string, string> = { ...told, ...(tried && missing()) };
  const known = problem?.data?.existing?.entity === 'aircraft' ? problem.data.existing.id : null;

  function set(changes: Partial<IntakeDraft>) {
    // What the program said was about what stood there before.
    if (receive.error) receive.reset();
    undo.end();
    change(changes);
  }
  const part: IntakePart = { values, set, fault: (path) => faults[path] };

  const waits = photos.uploads.isSending ? words.photosOnTheirWay : photos.hasFailed ? words.photosFailed : null;
  const cannot = may('service:workorder:receive') ? waits : words.cannotReceive;
  const prints = may('service:workorder:print');

  const showFirstFault = () => requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());

  function submit(andPrint: boolean) {
    setTried(true);
    if (cannot || receive.isPending) return;
    if (Object.keys(missing()).length > 0) {
      showFirstFault();
      return;
    }
    receive.mutate(
      { draft: values, photos: photos.ready, signature },
      {
        onSuccess: (received) => {
          if (andPrint) print(received.order.id);
          clear();
          photos.clear();
          onReceived(received);
        },
        onError: showFirstFault,
      },
    );
  }

  function startOver() {
    const before = clear();
    photos.clear();
    setTried(false);
    receive.reset();
    setSignature(null);
    setSheet((present) => present + 1);
    undo.offer(words.startedOver, async () => {
      change(before);
      photos.restore(before.photos);
    });
  }

  return (
    <Page
      face="work"
      title={words.title}
      above={isKept ? words.draftKept : words.draftNotKept}
      actions={
        <Button variant="default" onClick={startOver}>
          {words.startOver}
        </Button>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys belong to the fields inside; all can be done without them */}
      <form
        ref={form}
        noValidate
        onKeyDown={enterGoesOn}
        onSubmit={(event) => {
          event.preventDefault();
          submit(prints);
        }}
      >
        <Columns
          main={
            <>
              <CustomerPart {...part} startsHere={start === 'customer'} />
              <AircraftPart {...part} startsHere={start === 'aircraft'} knownId={known} />
              <Section title={words.wrong}>
                <div className={classes.stack}>
                  <ComplaintPart {...part} startsHere={start === 'complaint'} />
                </div>
              </Section>
              <Section title={words.came}>
                <div className={classes.stack}>
                  <AccessoriesPart {...part} />
                  <ConditionPart {...part} />
                  <ReadingsPart {...part} last={last} />
                  <PhotosPart photos={photos} />
                </div>
              </Section>
            </>
          }
          side={
            <>
              <Section title={words.promise}>
                <div className={classes.stack}>
                  <PromisePart {...part} />
                </div>
              </Section>
              <Section title={words.sign}>
                <div className={classes.stack}>
                  <TextInput
                    label={fields.signedBy}
                    value={values.signedBy}
                    error={part.fault('signedBy')}
                    onChange={({ currentTarget: { value } }) => set({ signedBy: value })}
                  />
                  <SignaturePad key={sheet} label={text.files.signature} onChange={setSignature} />
                </div>
              </Section>
            </>
          }
        />
        <IntakeButtons
          error={receive.error}
          prints={prints}
          isReceiving={receive.isPending}
          cannot={cannot}
          isIncomplete={tried && Object.keys(faults).length > 0}
          onReceiveOnly={() => submit(false)}
        />
      </form>
    </Page>
  );
}

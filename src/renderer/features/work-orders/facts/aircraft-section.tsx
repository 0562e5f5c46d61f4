/** The aircraft on the bench: what it has flown and in which state it is. */
import { text } from '#renderer/app/text/text.ts';
import { AircraftStatusBadge } from '#renderer/ui/aircraft-status.tsx';
import { Code } from '#renderer/ui/code.tsx';
import { DetailList } from '#renderer/ui/detail-list.tsx';
import { Reading } from '#renderer/ui/reading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { aircraftStatuses } from '#shared/contract/aircraft.ts';
import { orderMeters } from '#shared/contract/readings.ts';
import type { WorkOrder } from '#shared/contract/work-order-record.ts';

const { fields, ...words } = text.workOrders;

export function AircraftSection({ aircraft }: { aircraft: NonNullable<WorkOrder['aircraft']> }) {
  const status = aircraftStatuses.find((known) => known === aircraft.status);
  return (
    <Section title={words.aircraftFacts}>
      <DetailList
        details={[
          { label: fields.airworthiness, value: status && <AircraftStatusBadge status={status} /> },
          { label: fields.serial, value: <Code>{aircraft.airframeSerial}</Code> },
          { label: fields.registration, value: aircraft.registration && <Code>{aircraft.registration}</Code> },
          ...orderMeters.map((meter) => ({
            label: text.readings.fields[meter],
            value: <Reading meter={meter} value={aircraft[meter]} at={aircraft.lastRead[meter]} />,
          })),
        ]}
      />
    </Section>
  );
}

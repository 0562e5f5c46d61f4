/** The aircraft on the bench: what it has flown and in which state it is. */
import { text } from '#renderer/text/text.ts';
import { AircraftStatusBadge } from '#renderer/records/aircraft-status.tsx';
import { Code } from '#renderer/ui/values/code.tsx';
import { DetailList } from '#renderer/ui/pages/detail-list.tsx';
import { Reading } from '#renderer/records/reading.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { aircraftStatuses } from '#shared/contract/fleet/aircraft.ts';
import { orderMeters } from '#shared/contract/fleet/readings.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';

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

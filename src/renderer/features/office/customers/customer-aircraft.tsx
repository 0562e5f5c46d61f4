/** The aircraft of a customer. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { AircraftStatusBadge } from '#renderer/records/aircraft-status.tsx';
import { aircraftModel } from '#renderer/records/aircraft-title.ts';
import { Code } from '#renderer/ui/values/code.tsx';
import { Entries } from '#renderer/ui/pages/entries.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { ShowAll } from '#renderer/ui/pages/show-all.tsx';
import type { Customer } from '#shared/contract/office/customers.ts';

const words = text.customers.aircraft;
const shown = 12;

export function CustomerAircraft({ customer: { id, can } }: { customer: Customer }) {
  const maySee = useMay()('fleet:aircraft:view');
  const aircraft = useQuery({ ...api.aircraft.list.queryOptions({ input: { customerId: id, limit: shown } }), enabled: maySee });
  if (!maySee) return null;
  return (
    <Section
      title={words.title}
      actions={
        <>
          {aircraft.data?.nextCursor && <ShowAll to={`/aircraft?customerId=${id}`} />}
          {can.createAircraft && (
            <Button variant="subtle" color="gray" component={Link} to={`/aircraft/new?customer=${id}`} leftSection={<IconPlus size={16} stroke={1.5} />}>
              {words.add}
            </Button>
          )}
        </>
      }
    >
      <Read query={aircraft} lines={2}>
        {({ items }) => (
          <Entries
            empty={words.empty}
            entries={items.map((each) => ({
              key: each.id,
              title: <Link to={`/aircraft/${each.id}`}>{aircraftModel(each)}</Link>,
              details: [each.registration && <Code key="registration">{each.registration}</Code>, <Code key="serial">{each.airframeSerial}</Code>],
              end: <AircraftStatusBadge status={each.status} />,
            }))}
          />
        )}
      </Read>
    </Section>
  );
}

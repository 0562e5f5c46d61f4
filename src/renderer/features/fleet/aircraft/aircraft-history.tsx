/** The work orders of an aircraft, latest first. */
import { useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { DateText } from '#renderer/ui/values/date-text.tsx';
import { OrderRows } from '#renderer/records/order-rows.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Section } from '#renderer/ui/pages/section.tsx';
import { ShowAll } from '#renderer/ui/pages/show-all.tsx';
import { WorkOrderStatusBadge } from '#renderer/records/work-order-status.tsx';
import type { Aircraft } from '#shared/contract/fleet/aircraft.ts';

const shown = 10;

export function AircraftHistory({ aircraft: { id } }: { aircraft: Aircraft }) {
  const maySee = useMay()('service:workorder:view');
  const orders = useQuery({ ...api.workOrders.list.queryOptions({ input: { aircraftId: id, limit: shown } }), enabled: maySee });
  if (!maySee) return null;
  return (
    <Section title={text.fleet.history} actions={orders.data?.nextCursor && <ShowAll to={`/work-orders?aircraftId=${id}`} />}>
      <Read query={orders} lines={3}>
        {({ items }) => (
          <OrderRows
            orders={items}
            empty={text.fleet.historyEmpty}
            without="aircraft"
            end={({ status, createdAt }) => (
              <>
                <WorkOrderStatusBadge status={status} />
                <DateText at={createdAt} as="day" />
              </>
            )}
          />
        )}
      </Read>
    </Section>
  );
}

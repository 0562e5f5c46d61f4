/** The work orders of a customer, latest first. */
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

const words = text.customers.orders;
const shown = 10;

export function CustomerOrders({ customerId }: { customerId: string }) {
  const maySee = useMay()('service:workorder:view');
  const orders = useQuery({ ...api.workOrders.list.queryOptions({ input: { customerId, limit: shown } }), enabled: maySee });
  if (!maySee) return null;
  return (
    <Section title={words.title} actions={orders.data?.nextCursor && <ShowAll to={`/work-orders?customerId=${customerId}`} />}>
      <Read query={orders} lines={3}>
        {({ items }) => (
          <OrderRows
            orders={items}
            without="customer"
            empty={words.empty}
            end={({ status, createdAt }) => (
              <>
                <DateText at={createdAt} as="day" />
                <WorkOrderStatusBadge status={status} />
              </>
            )}
          />
        )}
      </Read>
    </Section>
  );
}

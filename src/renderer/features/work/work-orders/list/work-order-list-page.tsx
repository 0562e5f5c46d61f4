/** The list of work orders. */
import { Button } from '@mantine/core';
import { IconClipboardList, IconLayoutKanban, IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { ListPage } from '#renderer/ui/list/list-page.tsx';
import { orderPath } from '../order-path.ts';
import { columns } from './columns.tsx';
import { filters, views } from './filters.ts';
import { useBulkActions } from './use-bulk-actions.tsx';
import { WorkOrderPreview } from './work-order-preview.tsx';

const words = text.workOrders;

export default function WorkOrderListPage() {
  const mayCreate = useMay()('service:workorder:create');
  const { actions, dialogue } = useBulkActions();
  const newOrder = mayCreate && (
    <Button component={Link} to="/intake" leftSection={<IconPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <>
      <ListPage
        name="work-orders"
        face="work"
        title={words.title}
        list={api.workOrders.list}
        columns={columns}
        filters={filters}
        views={views}
        usualSort="-createdAt"
        pathOf={orderPath}
        preview={(order) => <WorkOrderPreview order={order} />}
        selectionActions={actions}
        actions={
          <>
            <Button variant="default" component={Link} to="/board" leftSection={<IconLayoutKanban size={16} stroke={1.5} />}>
              {words.board}
            </Button>
            {newOrder}
          </>
        }
        empty={
          <EmptyState icon={IconClipboardList} title={words.empty.title} body={words.empty.body}>
            {newOrder}
          </EmptyState>
        }
      />
      {dialogue}
    </>
  );
}

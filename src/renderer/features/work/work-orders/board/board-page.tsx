/** The board: stages as columns, orders as cards, moved by dragging through the status machine. */
import { Button, SegmentedControl } from '@mantine/core';
import { IconClipboardList, IconList, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { api } from '#renderer/api/client.ts';
import { useMay } from '#renderer/api/session.ts';
import { text } from '#renderer/text/text.ts';
import { EmptyState } from '#renderer/ui/pages/empty-state.tsx';
import { Page } from '#renderer/ui/pages/page.tsx';
import { Read } from '#renderer/ui/pages/read.tsx';
import { Board } from './board.tsx';
import classes from './board.module.css';

const { boardWords, ...words } = text.workOrders;

export default function BoardPage() {
  const [params, setParams] = useSearchParams();
  const mayCreate = useMay()('service:workorder:create');
  const isMine = params.get('mine') === '1';
  const board = useQuery({ ...api.workOrders.board.queryOptions({ input: { ...(isMine && { mine: true }), cards: 30 } }), placeholderData: keepPreviousData });
  const newOrder = mayCreate && (
    <Button component={Link} to="/intake" leftSection={<IconPlus size={16} />}>
      {words.newOne}
    </Button>
  );
  return (
    <Page
      face="work"
      title={words.board}
      fills
      actions={
        <>
          <SegmentedControl
            aria-label={boardWords.whose}
            value={isMine ? 'mine' : 'all'}
            onChange={(whose) => setParams(whose === 'mine' ? { mine: '1' } : {}, { replace: true })}
            data={[
              { value: 'all', label: boardWords.everybody },
              { value: 'mine', label: boardWords.mine },
            ]}
          />
          <Button variant="default" component={Link} to="/work-orders" leftSection={<IconList size={16} stroke={1.5} />}>
            {words.list}
          </Button>
          {newOrder}
        </>
      }
    >
      <div className={classes.place} data-stale={board.isPlaceholderData || undefined}>
        <Read query={board} lines={8}>
          {({ columns }) =>
            isMine || columns.some(({ count }) => count > 0) ? (
              <Board columns={columns} query={isMine ? 'mine=1' : ''} />
            ) : (
              <EmptyState icon={IconClipboardList} title={words.empty.title} body={words.empty.body}>
                {newOrder}
              </EmptyState>
            )
          }
        </Read>
      </div>
    </Page>
  );
}

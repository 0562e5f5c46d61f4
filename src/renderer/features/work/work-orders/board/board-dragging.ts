/** Dragging on the board: which keys do it, where the arrows lead, and what is read out meanwhile. */
import type { Active, DndContextProps, KeyboardCodes, KeyboardCoordinateGetter, Over } from '@dnd-kit/core';
import { text } from '#renderer/text/text.ts';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { workOrderStatuses, type WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

const { boardWords, statuses } = text.workOrders;

/** The order on a card that is dragged. */
export const orderOf = ({ data }: Active): WorkOrderSummary | undefined => data.current?.['order'] as WorkOrderSummary | undefined;
/** The stage of a column. */
export const statusOf = ({ id }: Pick<Over, 'id'>): WorkOrderStatus | undefined => workOrderStatuses.find((status) => status === id);

/** Enter opens a card, so Space lifts it; both put it down. */
export const boardKeys: KeyboardCodes = { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] };

const belowHeading = 48;

/** The arrows lead from column to column. */
export const columnBeside: KeyboardCoordinateGetter = (event, { context: { droppableContainers, droppableRects, collisionRect, over } }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  if (step === 0 || !collisionRect) return undefined;
  event.preventDefault();
  const columns = droppableContainers.getEnabled();
  const place = columns.findIndex(({ id }) => id === over?.id);
  const next = columns[Math.min(columns.length - 1, Math.max(0, place + step))];
  const rect = next && droppableRects.get(next.id);
  return rect && { x: rect.left + (rect.width - collisionRect.width) / 2, y: rect.top + belowHeading };
};

/** What a screen reader hears. */
export const spokenDragging: NonNullable<DndContextProps['accessibility']> = {
  screenReaderInstructions: { draggable: boardWords.keys },
  announcements: {
    onDragStart: ({ active }) => boardWords.lifted(orderOf(active)?.number ?? ''),
    onDragOver: ({ active, over }) => {
      const order = orderOf(active);
      const to = over && statusOf(over);
      if (!order || !to) return undefined;
      const isOpen = to === order.status || order.reachable.includes(to);
      return isOpen ? boardWords.over(order.number, statuses[to]) : boardWords.overForbidden(order.number, statuses[to]);
    },
    // What became of it is said by the message that shows it.
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => boardWords.cancelled(orderOf(active)?.number ?? ''),
  },
};

/** The columns with their cards, and what happens while one is dragged, by mouse, finger or keys. */
import { DndContext, DragOverlay, KeyboardSensor, MouseSensor, TouchSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { useState } from 'react';
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import { BoardCardFace } from './board-card.tsx';
import { BoardColumn } from './board-column.tsx';
import { boardKeys, columnBeside, orderOf, spokenDragging, statusOf } from './board-dragging.ts';
import classes from './board.module.css';
import { useBoardDrop } from './use-board-drop.ts';
import type { Column } from './with-placed.ts';

interface BoardProps {
  columns: readonly Column[];
  /** Filters of the board, for the way to the whole list of a column. */
  query: string;
}

export function Board({ columns, query }: BoardProps) {
  const [lifted, setLifted] = useState<WorkOrderSummary>();
  const { shown, drop, dialogue } = useBoardDrop(columns);
  const sensors = useSensors(
    // A click opens the order; only a real pull lifts the card. A finger scrolls unless it rests first.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { keyboardCodes: boardKeys, coordinateGetter: columnBeside }),
  );

  function onDragEnd({ active, over }: DragEndEvent) {
    setLifted(undefined);
    const order = orderOf(active);
    const to = over && statusOf(over);
    if (order && to && to !== order.status) void drop(order, to);
  }

  return (
    <DndContext
      sensors={sensors}
      accessibility={spokenDragging}
      onDragStart={({ active }) => setLifted(orderOf(active))}
      onDragCancel={() => setLifted(undefined)}
      onDragEnd={onDragEnd}
    >
      <div className={classes.board}>
        {shown.map((column) => (
          <BoardColumn key={column.status} column={column} query={query} lifted={lifted} />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {lifted && (
          <div className={classes.card} data-lifted>
            <BoardCardFace order={lifted} />
          </div>
        )}
      </DragOverlay>
      {dialogue}
    </DndContext>
  );
}

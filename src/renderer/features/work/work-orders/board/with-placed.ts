/** The columns of the board as if a transition were made already. */
import type { WorkOrderSummary } from '#shared/contract/work/work-order-record.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';

export interface Column {
  readonly status: WorkOrderStatus;
  readonly count: number;
  readonly cards: readonly WorkOrderSummary[];
}

export interface Placed {
  readonly order: WorkOrderSummary;
  readonly to: WorkOrderStatus;
}

/** The card stands in its new column and nowhere else, whatever the program says meanwhile; the counts follow. */
export function withPlaced(columns: readonly Column[], placed: Placed | undefined): readonly Column[] {
  if (!placed) return columns;
  const { order, to } = placed;
  return columns.map((column) => {
    const others = column.cards.filter(({ id }) => id !== order.id);
    const wasHere = others.length < column.cards.length;
    if (column.status === to) return { ...column, count: column.count + (wasHere ? 0 : 1), cards: [order, ...others] };
    return wasHere ? { ...column, count: column.count - 1, cards: others } : column;
  });
}

/** The stock room: today only the seam that the inventory will fill. It lies below the rooms that move parts, and imports none of them. */
import { lineCounts, type StockLedger } from './stock-ledger.ts';

export { charged, isOpen, out, outstanding } from './line-quantities.ts';
export type { LineCounts, OrderPartRow, StockLedger, StockMovement } from './stock-ledger.ts';

/** The ledger in force. */
export const stock: StockLedger = lineCounts;

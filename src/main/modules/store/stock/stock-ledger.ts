/**
 * The seam to the stock ledger: every movement between shelf and work order goes through these six.
 *
 * As long as there is no ledger, the line of the order is the only count: what was issued and what came back stands
 * on it, and the shelf is taken to hold enough. The inventory room replaces `stock` by one that also writes its
 * movements, in the same transaction, and refuses what the shelf does not have.
 */
// Reads of other rooms: workOrderParts.
import type { WriteHandle } from '#database/handle.ts';
import type { Tables } from '#database/tables/index.ts';
import type { Actor } from '#kernel/actor.ts';
import { compare, isZero, plus } from '#shared/decimals.ts';

/** A part on a work order, as it is stored. */
export type OrderPartRow = Tables['workOrderParts']['$inferSelect'];

export interface StockMovement {
  readonly actor: Actor;
  readonly nowMs: number;
  /** The line as it was read in this transaction. */
  readonly line: OrderPartRow;
  /** More than zero, in the unit of the part. */
  readonly quantity: string;
  readonly serial: string | null;
}

/** What the movement makes of the line. */
export type LineCounts = Pick<OrderPartRow, 'status' | 'issuedQuantity' | 'returnedQuantity'>;

/** Each answers with the new counts, which the caller writes; @throws not_possible where the shelf does not have what is asked for. */
export interface StockLedger {
  reserve(db: WriteHandle, movement: StockMovement): Promise<LineCounts>;
  /** Gives a reservation up. */
  release(db: WriteHandle, movement: StockMovement): Promise<LineCounts>;
  issue(db: WriteHandle, movement: StockMovement): Promise<LineCounts>;
  takeBack(db: WriteHandle, movement: StockMovement): Promise<LineCounts>;
  /** Closes the line short: what is not issued is not needed, and a reservation of it is given up. */
  closeShort(db: WriteHandle, movement: StockMovement): Promise<LineCounts>;
  /** Takes that back for a line of which nothing was issued; a reservation is made anew. */
  reopen(db: WriteHandle, movement: StockMovement): Promise<LineCounts>;
}

const countsOf = ({ status, issuedQuantity, returnedQuantity }: OrderPartRow): LineCounts => ({ status, issuedQuantity, returnedQuantity });

/** Counts on the line and nowhere else. */
export const lineCounts: StockLedger = {
  reserve: (_db, { line }) => Promise.resolve({ ...countsOf(line), status: 'reserved' }),

  release: (_db, { line }) => Promise.resolve({ ...countsOf(line), status: 'planned' }),

  issue(_db, { line, quantity }) {
    const issuedQuantity = plus(line.issuedQuantity, quantity);
    // What is left of a partly issued reservation stays reserved until it is issued or given up.
    const rest = line.status === 'returned' ? 'planned' : line.status;
    const status = compare(issuedQuantity, line.quantity) >= 0 ? 'issued' : rest;
    return Promise.resolve({ ...countsOf(line), issuedQuantity, status });
  },

  takeBack(_db, { line, quantity }) {
    const returnedQuantity = plus(line.returnedQuantity, quantity);
    const status = compare(returnedQuantity, line.issuedQuantity) >= 0 && line.status !== 'reserved' ? 'returned' : line.status;
    return Promise.resolve({ ...countsOf(line), returnedQuantity, status });
  },

  closeShort(_db, { line }) {
    const issued = compare(line.returnedQuantity, line.issuedQuantity) >= 0 ? 'returned' : 'issued';
    return Promise.resolve({ ...countsOf(line), status: isZero(line.issuedQuantity) ? 'not-needed' : issued });
  },

  reopen: (_db, { line }) => Promise.resolve({ ...countsOf(line), status: 'planned' }),
};

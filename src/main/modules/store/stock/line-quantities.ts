/** What the counts of a line say: how much is still to come, and how much is out. */
import { compare, isZero, minus } from '#shared/decimals.ts';
import type { OrderPartRow } from './stock-ledger.ts';

type Counts = Pick<OrderPartRow, 'status' | 'quantity' | 'issuedQuantity' | 'returnedQuantity'>;

/** What is planned and not issued yet. */
export const outstanding = ({ status, quantity, issuedQuantity }: Counts): string =>
  status !== 'not-needed' && compare(quantity, issuedQuantity) > 0 ? minus(quantity, issuedQuantity) : '0';
/** Planned or reserved, in part or whole: neither issued, nor taken off, nor said to be not needed. */
export const isOpen = ({ status }: Pick<OrderPartRow, 'status'>): boolean => status === 'planned' || status === 'reserved';
/** What was issued and did not come back. */
export const out = ({ issuedQuantity, returnedQuantity }: Pick<Counts, 'issuedQuantity' | 'returnedQuantity'>): string =>
  minus(issuedQuantity, returnedQuantity);
/** What the customer pays: what is out, or what is planned where nothing was issued yet; nothing where it is not needed. */
export const charged = (line: Counts): string => (line.status !== 'not-needed' && isZero(line.issuedQuantity) ? line.quantity : out(line));

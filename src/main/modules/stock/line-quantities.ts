/** What the counts of a line say: how much is still to come, and how much is out. */
import { compare, isZero, minus } from '#shared/decimals.ts';
import type { OrderPartRow } from './stock-ledger.ts';

type Counts = Pick<OrderPartRow, 'quantity' | 'issuedQuantity' | 'returnedQuantity'>;

/** What is planned and not issued yet. */
export const outstanding = ({ quantity, issuedQuantity }: Counts): string => (compare(quantity, issuedQuantity) > 0 ? minus(quantity, issuedQuantity) : '0');
/** What was issued and did not come back. */
export const out = ({ issuedQuantity, returnedQuantity }: Counts): string => minus(issuedQuantity, returnedQuantity);
/** What the customer pays: what is out, or what is planned where nothing was issued yet. */
export const charged = (line: Counts): string => (isZero(line.issuedQuantity) ? line.quantity : out(line));

/** Receipts of an intake: what the customer was given, as it was given. */
import { z } from 'zod';
import { id, instant } from '../fields.ts';

export const receiptChanges = ['title', 'complaint', 'condition', 'accessories', 'priority', 'promisedAt', 'customer', 'aircraft', 'pictures'] as const;
export type ReceiptChange = (typeof receiptChanges)[number];

export const receipt = z.object({
  id,
  createdAt: instant,
  createdBy: z.string(),
  signedBy: z.string().nullable().describe('Who signed at the counter; null where nobody did'),
  contentHash: z.string().describe('SHA-256 in hexadecimal over what stands on it'),
  changed: z.array(z.enum(receiptChanges)).describe('What is another on the order by now; the receipt stays as it was given'),
});
export type Receipt = z.infer<typeof receipt>;

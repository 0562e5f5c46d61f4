/** The contract: every operation of CUBE-PRO by area. */
import { attachments } from './attachments.ts';
import { checklist } from './checklist.ts';
import { comments } from './comments.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { findings } from './findings.ts';
import { orderParts } from './order-parts.ts';
import { time } from './time.ts';

export const contract = {
  attachments,
  checklist,
  comments,
  customers,
  documents,
  findings,
  orderParts,
  time,
};
export type Contract = typeof contract;

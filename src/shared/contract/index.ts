/** The contract: every operation of CUBE-PRO by area. */
import { aircraft } from './aircraft.ts';
import { attachments } from './attachments.ts';
import { checklist } from './checklist.ts';
import { comments } from './comments.ts';
import { contacts, sites } from './contacts.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { findings } from './findings.ts';
import { orderParts } from './order-parts.ts';
import { parts } from './parts.ts';
import { procedures } from './procedures.ts';
import { products } from './products.ts';
import { time } from './time.ts';

export const contract = {
  aircraft,
  attachments,
  checklist,
  comments,
  contacts,
  customers,
  documents,
  findings,
  orderParts,
  parts,
  procedures,
  products,
  sites,
  time,
};
export type Contract = typeof contract;

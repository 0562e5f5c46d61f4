/** The contract: every operation of CUBE-PRO by area. */
import { aircraft } from './aircraft.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { auth } from './auth.ts';
import { checklist } from './checklist.ts';
import { comments } from './comments.ts';
import { contacts, sites } from './contacts.ts';
import { customers } from './customers.ts';
import { documents } from './documents.ts';
import { estimates } from './estimates.ts';
import { findings } from './findings.ts';
import { insight } from './insight.ts';
import { orderParts } from './order-parts.ts';
import { parts } from './parts.ts';
import { procedures } from './procedures.ts';
import { products } from './products.ts';
import { roles } from './role-administration.ts';
import { savedViews } from './saved-views.ts';
import { search } from './search.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { teams } from './teams.ts';
import { time } from './time.ts';
import { users } from './users.ts';
import { workOrders } from './work-orders.ts';

export const contract = {
  aircraft,
  attachments,
  audit,
  auth,
  checklist,
  comments,
  contacts,
  customers,
  documents,
  estimates,
  findings,
  insight,
  orderParts,
  parts,
  procedures,
  products,
  roles,
  savedViews,
  search,
  sessions,
  settings,
  setup,
  sites,
  teams,
  time,
  users,
  workOrders,
};
export type Contract = typeof contract;

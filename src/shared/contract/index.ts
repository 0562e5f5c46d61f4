/** The contract: every operation of CUBE-PRO by area. */
import { aircraft } from './fleet/aircraft.ts';
import { attachments } from './ground/attachments.ts';
import { audit } from './administration/audit.ts';
import { auth } from './administration/auth.ts';
import { checklist } from './work/checklist.ts';
import { comments } from './work/comments.ts';
import { contacts, sites } from './office/contacts.ts';
import { customers } from './office/customers.ts';
import { documents } from './documents/documents.ts';
import { estimates } from './work/estimates.ts';
import { exports } from './ground/exports.ts';
import { findings } from './work/findings.ts';
import { insight } from './insight/insight.ts';
import { jobs } from './ground/jobs.ts';
import { orderParts } from './work/order-parts.ts';
import { parts } from './store/parts.ts';
import { procedures } from './work/procedures.ts';
import { products } from './office/products.ts';
import { roles } from './administration/role-administration.ts';
import { savedViews } from './insight/saved-views.ts';
import { search } from './insight/search.ts';
import { sessions } from './administration/sessions.ts';
import { settings } from './ground/settings.ts';
import { setup } from './administration/setup.ts';
import { teams } from './administration/teams.ts';
import { time } from './work/time.ts';
import { users } from './administration/users.ts';
import { workOrders } from './work/work-orders.ts';

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
  exports,
  findings,
  insight,
  jobs,
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

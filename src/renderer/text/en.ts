/** English: one part per area, so that each feature keeps its own words together. */
import { access } from './en/administration/access.ts';
import { account } from './en/administration/account.ts';
import { audit, settings } from './en/administration/administration.ts';
import { attachments } from './en/ground/attachments.ts';
import { checklist } from './en/work/checklist.ts';
import { comments } from './en/work/comments.ts';
import { customers } from './en/office/customers.ts';
import { estimates } from './en/work/estimates.ts';
import { exports } from './en/ground/exports.ts';
import { files } from './en/ground/files.ts';
import { findings } from './en/work/findings.ts';
import { fleet } from './en/fleet/fleet.ts';
import { forms } from './en/ground/forms.ts';
import { insight } from './en/insight/insight.ts';
import { intake } from './en/work/intake.ts';
import { jobs } from './en/ground/jobs.ts';
import { lists } from './en/ground/lists.ts';
import { orderParts } from './en/work/order-parts.ts';
import { orderTime } from './en/work/order-time.ts';
import { parts } from './en/store/parts.ts';
import { people } from './en/administration/people.ts';
import { problems } from './en/ground/problems.ts';
import { procedures } from './en/work/procedures.ts';
import { products } from './en/office/products.ts';
import { readings } from './en/fleet/readings.ts';
import { release } from './en/work/release.ts';
import { roles } from './en/administration/roles.ts';
import { shell } from './en/ground/shell.ts';
import { timeline } from './en/work/timeline.ts';
import { times } from './en/ground/times.ts';
import { today } from './en/work/today.ts';
import { units } from './en/ground/units.ts';
import { views } from './en/insight/views.ts';
import { workOrders } from './en/work/work-orders.ts';

export const en = {
  access,
  account,
  attachments,
  audit,
  checklist,
  comments,
  customers,
  estimates,
  exports,
  files,
  findings,
  fleet,
  forms,
  insight,
  intake,
  jobs,
  lists,
  orderParts,
  orderTime,
  parts,
  people,
  problems,
  procedures,
  products,
  readings,
  release,
  roles,
  settings,
  shell,
  timeline,
  times,
  today,
  units,
  views,
  workOrders,
};

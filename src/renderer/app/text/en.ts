/** English: one part per area, so that each feature keeps its own words together. */
import { access } from './en/access.ts';
import { attachments } from './en/attachments.ts';
import { checklist } from './en/checklist.ts';
import { comments } from './en/comments.ts';
import { customers } from './en/customers.ts';
import { estimates } from './en/estimates.ts';
import { files } from './en/files.ts';
import { findings } from './en/findings.ts';
import { fleet } from './en/fleet.ts';
import { forms } from './en/forms.ts';
import { intake } from './en/intake.ts';
import { lists } from './en/lists.ts';
import { orderParts } from './en/order-parts.ts';
import { orderTime } from './en/order-time.ts';
import { parts } from './en/parts.ts';
import { problems } from './en/problems.ts';
import { procedures } from './en/procedures.ts';
import { products } from './en/products.ts';
import { release } from './en/release.ts';
import { shell } from './en/shell.ts';
import { timeline } from './en/timeline.ts';
import { times } from './en/times.ts';
import { today } from './en/today.ts';
import { views } from './en/views.ts';
import { workOrders } from './en/work-orders.ts';

export const en = { access, attachments, checklist, comments, customers, estimates, files, findings, fleet, forms, intake, lists, orderParts, orderTime, parts, problems, procedures, products, release, shell, timeline, times, today, views, workOrders };

/** English: one part per area, so that each room finds its own sentences together. */
import { access } from './en/administration/access.ts';
import { aircraft } from './en/fleet/aircraft.ts';
import { attachments } from './en/ground/attachments.ts';
import { audit } from './en/administration/audit.ts';
import { calls } from './en/program/calls.ts';
import { checklists } from './en/work/checklists.ts';
import { commandLine } from './en/program/command-line.ts';
import { comments } from './en/work/comments.ts';
import { customers } from './en/office/customers.ts';
import { database } from './en/program/database.ts';
import { deeds } from './en/work/deeds.ts';
import { doctor } from './en/program/doctor.ts';
import { estimates } from './en/work/estimates.ts';
import { exports } from './en/ground/exports.ts';
import { files } from './en/program/files.ts';
import { findings } from './en/work/findings.ts';
import { jobs } from './en/ground/jobs.ts';
import { keys } from './en/program/keys.ts';
import { links } from './en/work/links.ts';
import { lists } from './en/ground/lists.ts';
import { transitions } from './en/work/transitions.ts';
import { none } from './en/ground/none.ts';
import { orderParts } from './en/work/order-parts.ts';
import { orders } from './en/work/orders.ts';
import { paper } from './en/documents/paper.ts';
import { papers } from './en/documents/papers.ts';
import { parts } from './en/store/parts.ts';
import { procedures } from './en/work/procedures.ts';
import { program } from './en/program/program.ts';
import { release } from './en/work/release.ts';
import { roles } from './en/administration/roles.ts';
import { sample } from './en/ground/sample.ts';
import { settings } from './en/ground/settings.ts';
import { setup } from './en/administration/setup.ts';
import { stages } from './en/work/stages.ts';
import { teams } from './en/administration/teams.ts';
import { time } from './en/work/time.ts';
import { users } from './en/administration/users.ts';
import { views } from './en/insight/views.ts';

export const en = {
  access,
  aircraft,
  attachments,
  audit,
  calls,
  checklists,
  commandLine,
  comments,
  customers,
  database,
  deeds,
  doctor,
  estimates,
  exports,
  files,
  findings,
  jobs,
  keys,
  links,
  lists,
  transitions,
  none,
  orderParts,
  orders,
  paper,
  papers,
  parts,
  procedures,
  program,
  release,
  roles,
  sample,
  settings,
  setup,
  stages,
  teams,
  time,
  users,
  views,
};

/** The findings room. */
import { createFinding } from './create-finding.ts';
import { listFindings } from './list-findings.ts';
import { removeFinding } from './remove-finding.ts';
import { deferFinding, rectifyFinding, reopenFinding } from './settle-finding.ts';
import { updateFinding } from './update-finding.ts';

export { findingsOnOrder } from './findings-on-order.ts';
export { findingFiles } from './finding-files.ts';

export const findings = {
  list: listFindings,
  create: createFinding,
  update: updateFinding,
  rectify: rectifyFinding,
  defer: deferFinding,
  reopen: reopenFinding,
  remove: removeFinding,
};

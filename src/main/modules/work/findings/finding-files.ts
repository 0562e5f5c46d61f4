/** Who sees and adds the photos on a finding. */
import type { FileSubjectRule } from '#modules/ground/attachments/index.ts';
import { findFinding } from './finding.repository.ts';

export const findingFiles: FileSubjectRule = {
  what: 'finding',
  view: 'service:finding:view',
  attach: 'service:finding:record',
  closesWithOrder: true,
  locate: async (db, id) => (await findFinding(db, id))?.finding,
};

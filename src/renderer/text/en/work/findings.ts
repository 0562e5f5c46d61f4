/** English for findings. */
import type { Finding } from '#shared/contract/work/findings.ts';

const severities: Record<Finding['severity'], string> = { note: 'Note', minor: 'Minor', major: 'Major', critical: 'Critical' };
const statuses: Record<Finding['status'], string> = { open: 'Open', rectified: 'Rectified', deferred: 'Deferred' };

export const findings = {
  title: 'Findings',
  severities,
  statuses,
  add: 'Add finding',
  addAction: 'Record finding',
  recorded: 'Finding recorded. Add photos of it now.',
  fields: {
    title: 'What was found',
    description: 'Description',
    severity: 'Severity',
    rectification: 'What was done about it',
    until: 'Until',
    consentBy: 'Owner who consents',
  },
  before: 'Before',
  after: 'After',
  further: 'Further photos',
  edit: 'Edit',
  editTitle: 'Edit the finding',
  rectify: 'Rectify',
  rectifyTitle: 'What was done about it?',
  rectifyAction: 'Mark as rectified',
  defer: 'Defer',
  deferTitle: 'Defer this defect',
  deferBody: 'A deferred defect is printed on the release. It needs a limit and the consent of the owner.',
  deferAction: 'Defer defect',
  deferred: (until: string, by: string) => `Deferred until ${until}, with the consent of ${by}`,
  reopen: 'Open again',
  remove: 'Remove',
  removeTitle: (title: string) => `Remove “${title}”?`,
  removeReason: 'Why was it recorded by mistake?',
  removeAction: 'Remove finding',
  menu: (title: string) => `More about “${title}”`,
  by: (name: string, when: string) => `${name}, ${when}`,
  empty: 'Nothing found so far.',
};

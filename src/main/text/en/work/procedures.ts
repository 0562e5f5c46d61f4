/** Said about procedures. */
export const procedures = {
  noDraft: (code: string) => `${code} has no draft. Published revisions never change: begin a new one.`,
  noDraftRevision: 'There is no draft revision.',
  noSuchPart: 'There is no such part in the parts list.',
  noSteps: (code: string) => `${code} has no steps yet.`,
  stepNeeded: 'A checklist needs at least one step.',
  draftExists: (revision: number) => `Revision ${revision} is a draft already; edit that one.`,
};

/** Said about findings. */
export const findings = {
  rectificationNeeded: 'Say what was done about it.',
  criticalNotDeferred: 'A critical defect cannot be deferred: rectify it, or do not release the aircraft.',
  rectified: 'This finding is rectified; there is nothing to defer.',
  limitInPast: 'The limit must be in the future.',
  criticalStaysOpen: 'A critical defect cannot stay deferred. Reopen the finding first.',
};

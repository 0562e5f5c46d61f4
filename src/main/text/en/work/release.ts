/** Said about the release to service. */
export const release = {
  statement: 'Internal release to service: the work described was carried out by the data named, checked, and found fit for flight.',
  personNeeded: 'A release is signed by a person with a password.',
  signatureNames: 'A signature names the person who gave it.',
  noAircraft: 'An order without an aircraft cannot be released.',
  completedInFuture: 'The work cannot be completed in the future.',
  completedTooEarly: 'The work cannot be completed before the aircraft was received.',
  notReleased: (number: string) => `${number} is not released yet, so there is nothing to verify.`,
};

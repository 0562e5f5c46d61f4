/** Said about printed papers. */
export const papers = {
  notReleased: (number: string) => `${number} is not released yet, so there is no release to print.`,
  deferred: (consentBy: string, day: string) => `Deferred with the consent of ${consentBy}, until ${day}.`,
};

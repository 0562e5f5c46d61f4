/** Said about saved views. */
export const views = {
  ofPeople: 'Views are kept by people, not by the command line.',
  tooMany: (most: number) => `A person keeps at most ${most} views. Remove one first.`,
};

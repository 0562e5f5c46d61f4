/** Said about parts. */
export const parts = {
  costNeeds: (permission: string) => `The cost of a part needs the permission ${permission}.`,
};

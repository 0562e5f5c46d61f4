/** Said about teams. */
export const teams = {
  taken: (name: string) => `There is a team ${name} already.`,
  memberGone: 'One of these people does not exist any more. Choose again.',
  gone: 'One of these teams does not exist any more. Choose again.',
};

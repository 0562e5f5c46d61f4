/** Said about comments. */
export const comments = {
  nobodyMentioned: 'Somebody who is mentioned does not exist or is not active any more.',
};

/** Said about users. */
export const users = {
  gone: 'One of these users does not exist any more. Choose again.',
  ownAccess: 'You cannot take your own access away. Ask another administrator.',
  taken: (username: string) => `Somebody has the user name ${username} already. Choose another one.`,
};

/** Said about settings. */
export const settings = {
  unknown: (key: string) => `There is no setting ${key}.`,
  notYours: (title: string) => `“${title}” concerns every organisation of this installation; it is changed by the one that was set up first.`,
  invalid: (title: string, reason: string | null) => `${title}: ${reason ?? 'not a valid value'}`,
};

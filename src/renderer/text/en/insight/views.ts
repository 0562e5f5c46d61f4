/** English for views that people keep under a name. */
export const views = {
  save: 'Save this view',
  name: 'Name of the view',
  shared: 'Everybody in the workshop sees it',
  saved: (name: string) => `View “${name}” saved.`,
  remove: 'Remove this view',
  removed: (name: string) => `View “${name}” removed.`,
};

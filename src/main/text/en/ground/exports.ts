/** Said about lists that are written into files. */
export const exports = {
  noFile: 'This export has no file: it is not finished, or was not.',
  expired: 'This file was kept for a day and is gone. Export the list again.',
  otherRights: 'Your rights are not those that this was made with. Export the list again: it then holds what you may see now.',
  elsewhere: 'This file is not on this computer any more. Export the list again.',
  noList: (list: string, lists: readonly string[]) => `There is no list ${list} that can be exported. Choose one of ${lists.join(', ')}.`,
  allPages: 'An export goes through all pages: leave this out.',
  noColumn: (column: string, columns: readonly string[]) => `The list has no column ${column}. Choose from ${columns.join(', ')}.`,
};

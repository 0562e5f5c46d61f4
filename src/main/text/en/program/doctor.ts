/** Said by doctor. */
export const doctor = {
  fileDamaged: (name: string) => `${name} is damaged.`,
  fileGone: (name: string) => `${name} is gone.`,
  more: (many: number) => `${many} more.`,
  recordsHold: (records: number) => `${records} records hold.`,
  signsWith: (key: string) => `This computer signs with the key ${key}.`,
  filesAreRight: (files: number) => (files === 1 ? '1 file is what was sent.' : `${files} files are what was sent.`),
  sqliteFound: (damaged: string, found: string) => `${damaged} SQLite found: ${found}`,
  nodeTooOld: (version: string) => `${version} is too old; CUBE-PRO brings its own when started with npm.`,
  diskNearlyFull: (mebibytes: number) => `Only ${mebibytes} MiB are free. Make room before work is lost.`,
  pagesNotBuilt: 'The pages are not built. Run npm run build.',
  filesAreWrong: (faults: readonly string[], dialect: 'sqlite' | 'postgres') =>
    `${faults.join(' ')} Put the ${dialect === 'sqlite' ? 'folder of attachments' : 'database'} back from a backup, or add the same files once more.`,
  figuresAreRight: 'The figures of closed and cancelled work orders are right.',
  figuresAreOff: (figures: number, kept: number, counted: number) =>
    `${figures === 1 ? '1 figure of closed and cancelled work orders is' : `${figures} figures of closed and cancelled work orders are`} off: ${kept} kept, ${counted} counted. Run cube doctor --recount, which counts them anew.`,
  figuresAreRecounted: (figures: number) =>
    `The closed and cancelled work orders were counted anew: ${figures === 1 ? '1 figure was' : `${figures} figures were`} off.`,
  trailIsBroken: (faults: readonly string[]) => `${faults.join(' ')} Keep the database and the logs as they are, and compare with a backup.`,
};

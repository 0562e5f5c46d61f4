/** Said about the keys that sign the audit trail, and the one that secrets are sealed with. */
const copyIt = (file: string) =>
  `Copy keys/data.key from the data folder of a server that works to ${file}, or name it in CUBE_DATA_KEY_FILE, and start again. Only where that key is lost for good: \`cube data-key adopt\` takes the one of this computer, and everybody's second factor has to be taken off and set up anew.`;

export const keys = {
  noDataKey: (file: string) => `This computer has no data key, and the database was set up with one. ${copyIt(file)}`,
  otherDataKey: (file: string) => `This computer has another data key than the one the database was set up with. ${copyIt(file)}`,
  notAKey: 'This is no public key. `cube doctor` prints the one of the computer it runs on.',
  unusable: (file: string, reason: string) =>
    `The key that signs the audit trail cannot be used (${reason}). Put ${file} back from a backup, or move it away: a new one is made, and what the old one signed stays known.`,
};

/** Said about the keys that sign the audit trail. */
export const keys = {
  notAKey: 'This is no public key. `cube doctor` prints the one of the computer it runs on.',
  unusable: (file: string, reason: string) => `The key that signs the audit trail cannot be used (${reason}). Put ${file} back from a backup, or move it away: a new one is made, and what the old one signed stays known.`,
};

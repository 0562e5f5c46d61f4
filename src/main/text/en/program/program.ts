/** Said when the program starts, or cannot. */
export const program = {
  wentWrong: (folder: string) => `Something went wrong in the program. The log is in ${folder}.`,
  dataFolderUnusable: (folder: string, reason: string) => `The data folder ${folder} cannot be used (${reason}). Choose a folder you may write to with --data.`,
  portInUse: (port: number) => `Port ${port} is in use by another program. Choose another with --port.`,
  portNotAllowed: (port: number) => `Port ${port} may not be used without administrator rights. Choose one above 1023 with --port.`,
  noSuchHost: (host: string) => `${host} is no address of this computer. Choose another with --host, or leave it out for this computer alone.`,
  tlsChoices: '--tls takes auto, off, or CERT,KEY: the files of a certificate and its key.',
  certificateUnreadable: (reason: string | null) => `The certificate cannot be read: ${reason ?? 'unknown reason'}`,
};

/** Said about the audit trail and what proves it. */
import { fullStop } from '#shared/full-stop.ts';
export const audit = {
  anchorUnreadable: (reason: string) => `The anchor in the log folder cannot be read (${reason}).`,
  broken: (sequence: number, reason: string) => `Record ${sequence} is broken: ${fullStop(reason)}`,
  triggerGone: (name: string) => `The database no longer refuses changes of what was written: the trigger ${name} was removed, switched off or replaced.`,
  anchorCutAt: (at: number, lost: number) =>
    `The anchor was found cut or removed on ${new Date(at).toISOString()}: it had seen record ${lost}, and what it knew of the records up to there is lost.`,
  linesUnreadable: (many: number) =>
    `${many} ${many === 1 ? 'line' : 'lines'} of the anchor cannot be read: a power cut leaves one behind, or somebody changed the file.`,
  organisationGone: (id: string, sequence: number, at: number) =>
    `The organisation ${id} is gone with its audit trail: the anchor has seen its record ${sequence} on ${new Date(at).toISOString()}.`,
  onlyTrailLeft: (id: string) => `The organisation ${id} is gone, and its audit trail is still there.`,
  anchorCut: (anchored: number, signed: number, newest: number) =>
    `The anchor was cut: it held record ${anchored} when record ${signed} was signed, and now ${newest === 0 ? 'holds none' : `ends at ${newest}`}.`,
  nothingSigned: 'No record is signed yet: the next change signs the chain.',
  unknownKey: (key: string) =>
    `The chain is signed by the key ${key}, which this computer does not know: whoever can write to the database could have made it. If \`cube doctor\` says on another computer of yours that this is its key, run \`cube audit trust ${key}\` here.`,
  beforeKeys: (last: number) => `${last === 1 ? 'Record 1 was' : `Records 1 to ${last} were`} there before a key that this computer knows signed the chain.`,
  noAnchor: 'No anchor: nothing outside the database says how far this chain had come. CUBE-PRO writes one into its log folder while it runs.',
};

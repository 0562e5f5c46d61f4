/** Said about lists and records of any kind. */
import { fullStop } from '#shared/full-stop.ts';
export const lists = {
  foreignCursor: 'This cursor does not belong to this list; begin again without one.',
  changedMeanwhile: (by: string) => `${by} changed this in the meantime. Nothing of yours is lost: look at the change and save again.`,
  codeTaken: (code: string, by: string, inTrash: boolean) => `${code} belongs to ${inTrash ? `${by}, which is in the trash.` : fullStop(by)}`,
};

/** What other rooms have on the papers of an order: each reads its part under the rights of whoever prints, and words it. */
import type { PrintPart, WorkOrderDocument } from '#shared/printed-documents.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PictureFiles } from '#modules/documents/papers/index.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

export type OrderParts = Pick<WorkOrderDocument, 'procedure' | 'steps' | 'findings' | 'parts' | 'time' | 'estimate'>;

export interface ReleaseParts {
  readonly parts: readonly PrintPart[];
  /** What was put off, by its title, until when and with whose consent. */
  readonly deferrals: ReadonlyMap<string, { readonly limit: string; readonly consent: string }>;
}

/** Called when all is read: pictures are fetched outside of the transaction, and one room after another. */
export type Worded<Parts> = (desk: { readonly files: PictureFiles; readonly timeZone: string }) => Partial<Parts> | Promise<Partial<Parts>>;

export interface RoomPapers {
  /** On the work order: only for those who may see it. */
  workOrder?(db: ReadHandle, actor: Actor, order: WorkOrderRow): Promise<Worded<OrderParts>>;
  /** On the release, whatever its reader sees elsewhere: it was signed with it. */
  release?(db: ReadHandle, actor: Actor, order: WorkOrderRow): Promise<Worded<ReleaseParts>>;
}

/** The parts of all rooms as one. */
export async function wordAll<Parts extends object>(
  nothing: Parts,
  worded: readonly (Worded<Parts> | undefined)[],
  desk: Parameters<Worded<Parts>>[0],
): Promise<Parts> {
  let parts = nothing;
  for (const word of worded) parts = { ...parts, ...(await word?.(desk)) };
  return parts;
}

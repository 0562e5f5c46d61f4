/** What other rooms have on the papers of an order: of a work order each reads its part under the rights of whoever prints; of a release it words what was signed. */
import type { PrintPart, WorkOrderDocument } from '#shared/printed-documents.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import type { PictureFiles } from '#modules/documents/papers/index.ts';
import type { SignedContent } from '../release/signed-content.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

export type OrderParts = Pick<WorkOrderDocument, 'procedure' | 'steps' | 'findings' | 'parts' | 'time' | 'estimate'>;

export interface ReleaseParts {
  readonly parts: readonly PrintPart[];
  /** What was put off, by its title, until when and with whose consent. */
  readonly deferrals: ReadonlyMap<string, { readonly limit: string; readonly consent: string }>;
}

/** Called when all is read: pictures are fetched outside of the transaction, and one room after another. */
export type Worded = (desk: { readonly files: PictureFiles; readonly timeZone: string }) => Partial<OrderParts> | Promise<Partial<OrderParts>>;

export interface RoomPapers {
  /** On the work order: only for those who may see it. */
  workOrder?(db: ReadHandle, actor: Actor, order: WorkOrderRow): Promise<Worded>;
  /** On the release, whatever its reader sees elsewhere: it was signed with it. Of what was kept, and never of what stands there now. */
  release?(signed: SignedContent): Partial<ReleaseParts>;
}

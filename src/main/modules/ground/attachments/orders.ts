/** What attachments ask of the work orders room; handed in, because that room attaches files at intake itself. */
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';

export interface Orders {
  /** @throws not_found where the order does not exist or the actor may not see it. */
  assertVisible(db: ReadHandle, actor: Actor, workOrderId: string): Promise<{ readonly status: WorkOrderStatus }>;
  /** Appends to the timeline of the order. */
  recordEvent(
    db: WriteHandle,
    event: {
      readonly actor: Actor;
      readonly nowMs: number;
      readonly workOrderId: string;
      readonly kind: 'attachment';
      readonly data: Readonly<Record<string, unknown>>;
    },
  ): Promise<void>;
}

/** Writes the timeline of a work order: one row for each thing that happens on it. */
import type { WriteHandle } from '#database/handle.ts';
import { insertRow } from '#database/prepared.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';

export type EventKind =
  | 'created'
  | 'changed'
  | 'assigned'
  | 'status'
  | 'estimate'
  | 'consent'
  | 'release'
  | 'handover'
  | 'link'
  | 'step'
  | 'time'
  | 'part'
  | 'finding'
  | 'comment'
  | 'attachment';

export interface TimelineEvent {
  readonly actor: Actor;
  readonly nowMs: number;
  readonly workOrderId: string;
  readonly kind: EventKind;
  /** What the sentence is made of where it is shown; never anything that a field rule protects. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** Appends to the timeline; rows can neither be changed nor removed. */
export async function recordEvent(db: WriteHandle, { actor, nowMs, workOrderId, kind, data }: TimelineEvent): Promise<void> {
  await insertRow(db, 'workOrderEvents', {
    organisationId: actor.organisationId,
    id: newId(),
    workOrderId,
    at: nowMs,
    actorId: actor.id,
    actorName: actor.name,
    kind,
    data: { ...data },
  });
}

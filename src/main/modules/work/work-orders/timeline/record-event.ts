/** Writes the timeline of a work order: one row for each thing that happens on it. */
import { and, desc, eq } from 'drizzle-orm';
import type { ReadHandle, WriteHandle } from '#database/handle.ts';
import { insertRow } from '#database/prepared.ts';
import { changeRows, lockRow } from '#database/versioned-rows.ts';
import type { Actor } from '#kernel/actor.ts';
import { newId } from '#kernel/identifiers.ts';
import { problem } from '#kernel/problem.ts';
import { toInstant } from '#modules/instant.ts';
import type { PartAction, StepAction, TimeAction } from '#shared/timeline-actions.ts';
import { say } from '#text/say.ts';
import { assertOpen } from '../open-for-work.ts';
import { readWorkshopRules } from '../transitions/workshop-rules.ts';
import type { WorkOrderRow } from '../work-order.repository.ts';

export type EventKind =
  | 'created'
  | 'changed'
  | 'assigned'
  | 'status'
  | 'estimate'
  | 'consent'
  | 'readings'
  | 'release'
  | 'handover'
  | 'receipt'
  | 'link'
  | 'step'
  | 'time'
  | 'part'
  | 'finding'
  | 'comment'
  | 'attachment';

/** What the sentence is made of where it is shown; never anything that a field rule protects. */
type EventData = Readonly<Record<string, unknown>>;

/** Kinds of which the action decides who performed the work: see performers. */
interface ActionOf {
  readonly step: StepAction;
  readonly time: TimeAction;
  readonly part: PartAction;
}
type EventOf<Kind extends EventKind> = Kind extends keyof ActionOf
  ? { readonly kind: Kind; readonly data: EventData & { readonly action: ActionOf[Kind] } }
  : { readonly kind: Kind; readonly data: EventData };

export type TimelineEvent = EventOf<EventKind> & {
  readonly actor: Actor;
  readonly nowMs: number;
  readonly workOrderId: string;
};

/** What a signature is bound to: see signed-fields. */
const evidence: ReadonlySet<string> = new Set<EventKind>(['step', 'time', 'part', 'finding', 'attachment']);

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
  if (!evidence.has(kind)) return;
  await refuseSignedMeanwhile(db, workOrderId, isFurtherPaper(kind, data));
  await renewForSignature(db, actor.organisationId, workOrderId, nowMs);
}

/** A finished order takes further papers: a handover, a letter. */
const isFurtherPaper = (kind: EventKind, data: EventData): boolean => kind === 'attachment' && data['subject'] === 'work-order';

/** Signed by somebody else since this transaction looked: whoever signs holds the order, too, so one of the two comes second. */
async function refuseSignedMeanwhile(db: WriteHandle, id: string, mayFollow: boolean): Promise<void> {
  const order = await lockRow(db, 'workOrders', { id });
  if (order && order.releasedAt !== null && !mayFollow) assertOpen(order);
}

/** Whoever is about to sign has seen one version of the order: while it may be signed, its evidence counts as part of it. */
async function renewForSignature(db: WriteHandle, organisationId: string, id: string, nowMs: number): Promise<void> {
  const { workOrders } = db.tables;
  const { stages } = await readWorkshopRules(db, organisationId);
  await changeRows(db, 'workOrders', and(eq(workOrders.id, id), eq(workOrders.status, stages.qualityCheck ? 'quality-check' : 'in-progress')), {
    updatedAt: nowMs,
  });
}

/** @throws conflict, saying who, where the last thing that happened on the order was a change of its evidence. */
export async function refuseChangedEvidence(db: ReadHandle, { id, version }: WorkOrderRow): Promise<void> {
  const { workOrderEvents: e } = db.tables;
  const [latest] = await db.select({ at: e.at, by: e.actorName, kind: e.kind }).from(e).where(eq(e.workOrderId, id)).orderBy(desc(e.id)).limit(1);
  if (!latest || !evidence.has(latest.kind)) return;
  throw problem('conflict', say.lists.changedMeanwhile(latest.by), {
    changed: { by: latest.by, at: toInstant(latest.at), version, fields: [latest.kind] },
  });
}

/** What a file can be on, who sees it there and who may put it there: the rules of the record are the rules of its files. */
import { and, eq, isNull } from 'drizzle-orm';
import type { AttachmentSubject } from '#shared/contract/ground/attachments.ts';
import type { Permission } from '#shared/contract/permissions.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import { assertCan, can, type Actor } from '#kernel/actor.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { isEvidence } from '#modules/work/order-stages.ts';
import type { Orders } from './orders.ts';

/** Where a file stands: on an order, directly or by one of its parts, or on a record of its own. */
export interface Place {
  readonly workOrderId: string | null;
  /** Nothing is taken off any more. */
  readonly settled: boolean;
}

export interface Subjects {
  /** @throws not_found where the record does not exist or the actor may not see it. */
  assertVisible(db: ReadHandle, actor: Actor, subject: AttachmentSubject, subjectId: string): Promise<Place>;
  /** @throws forbidden or not_possible where the actor may see the record but not add to it. */
  assertAttachable(db: ReadHandle, actor: Actor, subject: AttachmentSubject, subjectId: string): Promise<Place>;
}

interface Rule {
  readonly what: string;
  readonly view: Permission;
  readonly attach: Permission;
  /** A finished order takes further papers (a handover, a letter), its steps and findings take no further evidence. */
  readonly closesWithOrder: boolean;
}

const rules: Readonly<Record<AttachmentSubject, Rule>> = {
  'work-order': { what: 'work order', view: 'service:workorder:view', attach: 'service:attachment:upload', closesWithOrder: false },
  step: { what: 'step', view: 'service:checkliststep:view', attach: 'service:checkliststep:complete', closesWithOrder: true },
  finding: { what: 'finding', view: 'service:finding:view', attach: 'service:finding:record', closesWithOrder: true },
  comment: { what: 'comment', view: 'service:workorder:view', attach: 'service:comment:create', closesWithOrder: false },
  aircraft: { what: 'aircraft', view: 'fleet:aircraft:view', attach: 'fleet:aircraft:update', closesWithOrder: false },
  customer: { what: 'customer', view: 'office:customer:view', attach: 'office:customer:update', closesWithOrder: false },
};

export function createSubjects(orders: Orders): Subjects {
  async function find(db: ReadHandle, actor: Actor, subject: AttachmentSubject, subjectId: string): Promise<{ place: Place; status: WorkOrderStatus | null }> {
    const rule = rules[subject];
    if (!can(actor, rule.view)) throw notFound(rule.what);
    const found = await (subject === 'work-order' ? { workOrderId: subjectId } : locate(db, subject, subjectId));
    if (!found) throw notFound(rule.what);
    if (found.workOrderId === null) return { place: { workOrderId: null, settled: false }, status: null };
    const { status } = await orders.assertVisible(db, actor, found.workOrderId);
    return { place: { workOrderId: found.workOrderId, settled: isEvidence(status) }, status };
  }

  return {
    assertVisible: async (db, actor, subject, subjectId) => (await find(db, actor, subject, subjectId)).place,

    async assertAttachable(db, actor, subject, subjectId) {
      const { place, status } = await find(db, actor, subject, subjectId);
      const rule = rules[subject];
      assertCan(actor, rule.attach);
      if (place.settled && rule.closesWithOrder)
        throw problem('not_possible', `The work order is ${status ?? 'finished'}: nothing is added to its ${rule.what}s any more. Put the file on the order itself.`);
      return place;
    },
  };
}

/** @returns the order the record belongs to, null for one without an order; undefined where there is no such record. */
async function locate(
  db: ReadHandle,
  subject: Exclude<AttachmentSubject, 'work-order'>,
  id: string,
): Promise<{ workOrderId: string | null } | undefined> {
  const { tables } = db;
  switch (subject) {
    case 'step': {
      const { workOrderSteps: t } = tables;
      return (await db.select({ workOrderId: t.workOrderId }).from(t).where(eq(t.id, id)))[0];
    }
    case 'finding': {
      const { findings: t } = tables;
      return (await db.select({ workOrderId: t.workOrderId }).from(t).where(eq(t.id, id)))[0];
    }
    case 'comment': {
      const { comments: t } = tables;
      return (await db.select({ workOrderId: t.workOrderId }).from(t).where(and(eq(t.id, id), isNull(t.removedAt))))[0];
    }
    case 'aircraft':
    case 'customer': {
      const t = subject === 'aircraft' ? tables.aircraft : tables.customers;
      const [row] = await db.select({ id: t.id }).from(t).where(and(eq(t.id, id), isNull(t.removedAt)));
      return row && { workOrderId: null };
    }
  }
}

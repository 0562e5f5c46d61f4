/** What a file can be on, who sees it there and who may put it there: the rules of the record are the rules of its files. */
import type { Permission } from '#shared/contract/permissions.ts';
import type { FileSubject } from '#shared/contract/record-kinds.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import type { ReadHandle } from '#database/handle.ts';
import { assertCan, can, type Actor } from '#kernel/actor.ts';
import { notFound, problem } from '#kernel/problem.ts';
import { isSettled } from '#modules/work/order-stages.ts';
import { say, type Catalogue } from '#text/say.ts';
import type { Orders } from './orders.ts';

/** Where a file stands: on an order, directly or by one of its parts, or on a record of its own. */
export interface Place {
  readonly workOrderId: string | null;
  /** Nothing is taken off any more. */
  readonly settled: boolean;
}

/** What a room says about the files on one kind of its records. */
export interface FileSubjectRule {
  /** What is missing where there is no such record. */
  readonly what: keyof Catalogue['none'];
  readonly view: Permission;
  readonly attach: Permission;
  /** A finished order takes further papers (a handover, a letter), its steps and findings take no further evidence. */
  readonly closesWithOrder: boolean;
  /** @returns the order the record belongs to, null for one without an order; undefined where there is no such record. */
  locate(db: ReadHandle, id: string): Promise<{ readonly workOrderId: string | null } | undefined>;
}

export type SubjectRules = Readonly<Record<FileSubject, FileSubjectRule>>;

export interface Subjects {
  /** @throws not_found where the record does not exist or the actor may not see it. */
  assertVisible(db: ReadHandle, actor: Actor, subject: FileSubject, subjectId: string): Promise<Place>;
  /** @throws forbidden or not_possible where the actor may see the record but not add to it. */
  assertAttachable(db: ReadHandle, actor: Actor, subject: FileSubject, subjectId: string): Promise<Place>;
}

export function createSubjects(rules: SubjectRules, orders: Orders): Subjects {
  async function find(db: ReadHandle, actor: Actor, subject: FileSubject, subjectId: string): Promise<{ place: Place; status: WorkOrderStatus | null }> {
    const rule = rules[subject];
    if (!can(actor, rule.view)) throw notFound(rule.what);
    const found = await rule.locate(db, subjectId);
    if (!found) throw notFound(rule.what);
    if (found.workOrderId === null) return { place: { workOrderId: null, settled: false }, status: null };
    const { status } = await orders.assertVisible(db, actor, found.workOrderId);
    return { place: { workOrderId: found.workOrderId, settled: isSettled(status) }, status };
  }

  return {
    assertVisible: async (db, actor, subject, subjectId) => (await find(db, actor, subject, subjectId)).place,

    async assertAttachable(db, actor, subject, subjectId) {
      const { place, status } = await find(db, actor, subject, subjectId);
      const rule = rules[subject];
      assertCan(actor, rule.attach);
      if (place.settled && rule.closesWithOrder) throw problem('not_possible', say.attachments.nothingAdded(status, rule.what));
      return place;
    },
  };
}

/** Who may see and change a work order: row scope, and what the actor may do with it in its present stage. */
import type { SQL } from 'drizzle-orm';
import { isSettled } from '#modules/work/order-stages.ts';
import { permissions, type Permission } from '#shared/contract/permissions.ts';
import type { WorkOrder } from '#shared/contract/work/work-order-record.ts';
import { can, reaches, type Actor } from '#kernel/actor.ts';
import { problem } from '#kernel/problem.ts';
import type { Viewer } from '#database/row-scope.ts';
import type { Tables } from '#database/tables/index.ts';
import { workOrderScope } from '#database/tables/work/work-orders.table.ts';
import { say } from '#text/say.ts';
import type { WorkOrderRow } from './work-order.repository.ts';

type Ownership = Pick<WorkOrderRow, 'assigneeId' | 'createdById' | 'teamId'>;

/** The orders the permission reaches, as a condition; undefined where it reaches all of the organisation. */
export const visibleTo = (viewer: Viewer, permission: Permission, { workOrders }: Pick<Tables, 'workOrders'>): SQL | undefined =>
  workOrderScope.visible(viewer, permission, workOrders);

/** Whether the actor holds the permission and it reaches this order; a permission without row scope reaches all. */
export const mayOn = (actor: Actor, permission: Permission, order: Ownership): boolean =>
  can(actor, permission) && reaches(actor, permission, workOrderScope.ownershipOf(order));

/** @throws forbidden: by permission where it is not held, by row where it does not reach this order. */
export function assertMayOn(actor: Actor, permission: Permission, order: Ownership): void {
  if (mayOn(actor, permission, order)) return;
  const rule = can(actor, permission) ? 'row' : 'permission';
  const message = rule === 'row' ? say.orders.ownOnly : say.access.permissionNeeded(permission);
  throw problem('forbidden', message, { refusedBy: { rule, permission, explanation: permissions[permission] } });
}

/** Sent along with the order, so that a button and the server share one truth. */
export function abilitiesOn(actor: Actor, order: WorkOrderRow): WorkOrder['can'] {
  const may = (permission: Permission) => mayOn(actor, permission, order);
  const open = !isSettled(order.status);
  return {
    update: open && may('service:workorder:update'),
    assign: open && may('service:workorder:assign'),
    take: open && order.assigneeId === null && may('service:workorder:work'),
    issueEstimate: (order.status === 'diagnosis' || order.status === 'awaiting-approval') && may('service:estimate:issue'),
    recordConsent: order.status === 'awaiting-approval' && may('service:consent:record'),
    completeSteps: open && may('service:checkliststep:complete'),
    manageSteps: open && may('service:checkliststep:manage'),
    recordTime: open && may('service:time:record'),
    planParts: open && may('service:part:plan'),
    issueParts: open && may('service:part:issue'),
    recordFindings: open && may('service:finding:record'),
    comment: may('service:comment:create'),
    attach: may('service:attachment:upload'),
    release: (order.status === 'quality-check' || order.status === 'in-progress') && may('service:workorder:release'),
    renewReceipt: order.receivedAt !== null && may('service:workorder:receive'),
    handover: (order.status === 'released' || order.status === 'invoiced' || order.status === 'ready-to-return') && may('service:workorder:handover'),
    cancel: open && order.status !== 'ready-to-return' && may('service:workorder:cancel'),
    link: may('service:workorder:link'),
    followUp: order.status === 'closed' && may('service:workorder:followup'),
    print: may('service:workorder:print'),
  };
}

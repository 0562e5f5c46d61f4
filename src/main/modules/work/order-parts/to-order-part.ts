/** Converts the parts of an order to the contract's, with what they amount to. */
import { greatestAmountMinor } from '#shared/contract/fields.ts';
import type { OrderPart } from '#shared/contract/work/order-parts.ts';
import type { WorkOrderStatus } from '#shared/contract/work/work-order-status.ts';
import { amountMinor } from '#shared/money.ts';
import type { ReadHandle } from '#database/handle.ts';
import type { Actor } from '#kernel/actor.ts';
import { invalid, notFound } from '#kernel/problem.ts';
import { charged } from '#modules/store/stock/index.ts';
import { toInstant } from '#modules/instant.ts';
import { say } from '#text/say.ts';
import { orderPartAbilitiesOf } from './order-part.policy.ts';
import { findOrderPart, type OrderPartRecord } from './order-part.repository.ts';

/** The cost is filled here and taken out by the kernel for whoever may not see it. */
export function toOrderPart({ line, part, unitCost, costCurrency }: OrderPartRecord, actor: Actor, stage: WorkOrderStatus): OrderPart {
  const quantity = charged(line);
  return {
    id: line.id,
    version: line.version,
    workOrderId: line.workOrderId,
    part,
    quantity: line.quantity,
    issuedQuantity: line.issuedQuantity,
    returnedQuantity: line.returnedQuantity,
    unitPrice: line.unitPrice,
    currency: line.currency,
    amount: { amountMinor: amountMinor(quantity, line.unitPrice, line.currency), currency: line.currency },
    cost: unitCost === null || costCurrency === null ? null : { amountMinor: amountMinor(quantity, unitCost, costCurrency), currency: costCurrency },
    status: line.status,
    serialIn: line.serialIn,
    serialOut: line.serialOut,
    intendedDisposition: line.intendedDisposition,
    actualDisposition: line.actualDisposition,
    createdAt: toInstant(line.createdAt),
    can: orderPartAbilitiesOf(actor, stage, line),
  };
}

/** The line as it stands now. @throws invalid_input where it amounts to more than money can be counted to exactly */
export async function readOrderPart(db: ReadHandle, actor: Actor, stage: WorkOrderStatus, id: string): Promise<OrderPart> {
  const record = await findOrderPart(db, id);
  if (!record) throw notFound('order-part');
  const line = toOrderPart(record, actor, stage);
  const most = Math.max(line.amount.amountMinor, line.cost?.amountMinor ?? 0);
  if (most > greatestAmountMinor) throw invalid('quantity', say.orderParts.tooMuch);
  return line;
}

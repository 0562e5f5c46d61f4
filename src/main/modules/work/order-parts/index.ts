/** The room of parts on work orders. */
import { addOrderPart } from './add-order-part.ts';
import { listOrderParts } from './list-order-parts.ts';
import { issueOrderPart, releaseOrderPart, reserveOrderPart, returnOrderPart } from './move-order-part.ts';
import { markNotNeeded, needOrderPart } from './need-order-part.ts';
import { removeOrderPart } from './remove-order-part.ts';
import { setDisposition } from './set-disposition.ts';
import { updateOrderPart } from './update-order-part.ts';

export { partsOnOrder } from './parts-on-order.ts';
export { planParts, type PlannedPart } from './plan-parts.ts';

export const orderParts = {
  list: listOrderParts,
  add: addOrderPart,
  update: updateOrderPart,
  remove: removeOrderPart,
  reserve: reserveOrderPart,
  release: releaseOrderPart,
  issue: issueOrderPart,
  return: returnOrderPart,
  markNotNeeded,
  need: needOrderPart,
  setDisposition,
};

/** The catalogue room: products and services, the parts list, service procedures. */
import { createPart } from './create-part.ts';
import { createProcedure } from './create-procedure.ts';
import { createProduct } from './create-product.ts';
import { getPart } from './get-part.ts';
import { getProcedure } from './get-procedure.ts';
import { getProduct } from './get-product.ts';
import { listParts } from './list-parts.ts';
import { listProcedures } from './list-procedures.ts';
import { listProducts } from './list-products.ts';
import { publishProcedure } from './publish-procedure.ts';
import { removePart } from './remove-part.ts';
import { removeProcedure } from './remove-procedure.ts';
import { removeProduct } from './remove-product.ts';
import { restorePart } from './restore-part.ts';
import { restoreProcedure } from './restore-procedure.ts';
import { restoreProduct } from './restore-product.ts';
import { reviseProcedure } from './revise-procedure.ts';
import { updateDraft } from './update-draft.ts';
import { updatePart } from './update-part.ts';
import { updateProcedure } from './update-procedure.ts';
import { updateProduct } from './update-product.ts';

export { houseCurrency } from './house-currency.ts';
export { insertProcedures, starterProcedures, type StarterProcedure } from './starter-procedures.ts';

export const products = { list: listProducts, get: getProduct, create: createProduct, update: updateProduct, remove: removeProduct, restore: restoreProduct };

export const parts = { list: listParts, get: getPart, create: createPart, update: updatePart, remove: removePart, restore: restorePart };

export const procedures = {
  list: listProcedures,
  get: getProcedure,
  create: createProcedure,
  update: updateProcedure,
  revise: reviseProcedure,
  updateDraft,
  publish: publishProcedure,
  remove: removeProcedure,
  restore: restoreProcedure,
};

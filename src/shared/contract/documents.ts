/** Documents to print about a work order, as PDF. */
import { z } from 'zod';
import { fileResult, id } from './fields.ts';
import { query } from './operation.ts';

const document = (path: `/${string}`, summary: string) =>
  query({
    access: 'service:workorder:print',
    entity: 'work-order',
    method: 'GET',
    path: `/work-orders/{id}/documents${path}`,
    summary,
    input: z.strictObject({ id }),
    output: fileResult,
    file: true,
  });

export const documents = {
  workOrder: document('/work-order', 'Print a work order: facts, checklist, time, parts, findings, estimate.'),
  intakeReceipt: document('/intake-receipt', 'Print the receipt for an aircraft taken in, with a QR code to its order.'),
  releaseRecord: document('/release-record', 'Print the internal release of a work order as it was signed.'),
};
